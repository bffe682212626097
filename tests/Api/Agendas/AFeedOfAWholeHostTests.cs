using Microsoft.Extensions.DependencyInjection;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Api.Registering;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Tests.Store;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Api.Agendas;

public sealed class A_feed_of_a_whole_host(PostgresCluster cluster)
{
    private const string National = "/agenda/landelijk.ics";

    private static readonly string[] Properties = ["UID:", "SEQUENCE:", "DTSTART"];

    private static readonly OpenDossier Wpp = new(
        "wpp", Instrument.Act, new DossierDescription("Wpp", null, [], "BZK", [], [], [], null));

    // After the real day on which the log is written, so that nights pass between; and the same for every host.
    private static readonly TimeProvider Clock = new AtNoon(new DateTimeOffset(2099, 5, 2, 10, 0, 0, TimeSpan.Zero));

    private static RecordClaim Claim(string entry, string saidOn, string day) => new(
        new Statement(entry, "in-werking", null, 1, entry, null, null, Day(saidOn), false),
        null, PlanDate.Day(Day(day)), Firmness.Intended);

    private static async Task Register(TrackerHost host, DossierCommand command)
    {
        var desk = host.Services.GetRequiredService<CommandDesk>();
        var person = new Person("redacteur-1", "Redacteur", Roles.Editor);
        Assert.IsType<CommandOutcome.Recorded>(await desk.Take(new Registration("wpp", command), person, "api"));
    }

    private static string[] Told(string calendar) =>
    [
        .. calendar.Split("\r\n").Where(it => Properties.Any(name => it.StartsWith(name, StringComparison.Ordinal))),
    ];

    /// <summary>The feed as a host gives it: its octets and both its validators.</summary>
    private static async Task<(string Text, string Tag, string Modified)> Ask(TrackerHost host)
    {
        using var client = TestHost.MakeClient(host, Roles.Reader);
        using var answer = await client.GetAsync(National);
        return (
            await answer.Content.ReadAsStringAsync(), answer.Headers.ETag!.Tag,
            answer.Content.Headers.LastModified!.Value.ToString("R", null));
    }

    [Fact]
    public async Task Shows_at_once_under_the_same_name_and_a_higher_sequence_what_was_registered()
    {
        await using var host = await TestHost.Start(cluster, clock: Clock);
        await Register(host.Host, Wpp);

        await Register(host.Host, Claim("brief-1", "2026-04-24", "2100-01-01"));
        var before = await host.Client.GetStringAsync(National);
        await Register(host.Host, Claim("brief-2", "2026-05-01", "2100-07-01"));
        var after = await host.Client.GetStringAsync(National);

        Assert.Equal(
            ["UID:wpp.in-werking@planner.example.nl", "SEQUENCE:0", "DTSTART;VALUE=DATE:21000101"], Told(before));
        Assert.Equal(
            ["UID:wpp.in-werking@planner.example.nl", "SEQUENCE:1", "DTSTART;VALUE=DATE:21000701"], Told(after));
    }

    [Fact]
    public async Task Is_the_same_octet_for_octet_on_another_node_and_after_a_restart()
    {
        await using var host = await TestHost.Start(cluster, clock: Clock);
        await Register(host.Host, Wpp);
        DossierCommand[] commands =
        [
            Claim("brief-1", "2026-04-24", "2099-05-01"), Claim("brief-2", "2026-05-01", "2100-07-01"),
            Claim("oude-brief", "2024-01-01", "2098-01-01"), new RetractEntry("brief-2", "Andere wet bedoeld."),
        ];
        foreach (var command in commands)
        {
            await Register(host.Host, command);
            // This host saw every state of it, and keeps what it made.
            await Ask(host.Host);
        }

        async Task<(string, string, string)> Started()
        {
            await using var node = await TrackerHost.Start(host.Settings, Clock);
            return await Ask(node);
        }

        var here = await Ask(host.Host);
        Assert.Equal(here, await Started());
        Assert.Equal(here, await Started());
        // Moved, struck, and overdue.
        Assert.Equal(
            ["UID:wpp.in-werking@planner.example.nl", "SEQUENCE:3", "DTSTART;VALUE=DATE:20990501"], Told(here.Text));
    }

    // Only the day stands still: what waits goes on waiting in real time.
    private sealed class AtNoon(DateTimeOffset noon) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => noon;
    }
}
