using System.Net;
using Tracker.Api.Http;
using Tracker.Api.PersonalAgendas;
using Tracker.Tests.Api.Pages;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.PersonalAgendas;

public sealed class Too_many_personal_feeds(PostgresCluster cluster)
{
    [Fact]
    public async Task From_one_address_in_an_hour_are_refused_without_stopping_calendars()
    {
        await using var host = await TestHost.Start(cluster, with: it => it with { AgendasMadePerHour = 1 });
        var maker = new Maker(host.MakeClient());
        await maker.Make("wat=landelijk");

        using var refused = await maker.Post(PersonalAgendaRoutes.New, PersonalAgendaRoutes.New, "wat=landelijk");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.True((await host.Client.GetAsync(maker.Feed)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Asked_for_by_one_address_in_a_minute_are_refused_without_stopping_public_ones()
    {
        await using var host = await TestHost.Start(cluster, with: it => it with { AgendasAskedPerMinute = 1 });
        const string Guess = "/agenda/persoonlijk/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.ics";

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(Guess)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.Client.GetAsync(Guess)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/agenda/landelijk.ics")).StatusCode);
    }

    [Fact]
    public async Task Of_one_person_are_refused_with_the_reason()
    {
        await using var host = await TestHost.Start(cluster);
        var maker = new Maker(host.MakeClient());
        await maker.SignIn(Roles.Editor);
        for (var number = 0; number < PersonalAgendaDesk.AgendasMax; number++)
            await maker.Make("wat=landelijk");

        var page = await maker.Make("wat=landelijk");

        Assert.Contains(PersonalAgendaDesk.TooMany, page.Body!.Words(), StringComparison.Ordinal);
    }
}
