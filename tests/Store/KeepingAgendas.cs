using System.Security.Cryptography;
using NodaTime;
using Npgsql;
using Tracker.Store;

namespace Tracker.Tests.Store;

public sealed class KeepingAgendas(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly Guid First = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = Guid.Parse("00000000-0000-0000-0000-000000000002");
    private static readonly LocalDate Today = new(2026, 11, 22);

    private NpgsqlDataSource source = null!;
    private KeptAgendas agendas = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        await EventLog.Open(source, new EventForms([]));
        agendas = new KeptAgendas(source);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Fact]
    public async Task Gives_what_was_kept_to_who_has_the_secret_of_its_address()
    {
        await agendas.Make(First, AgendaKeeper.Who("anna"), "wat=landelijk", Hash("address"));

        var found = await agendas.At(Hash("address"));

        Assert.Equal(
            ("wat=landelijk", true, null), (found!.Agenda!.Choice, found.Agenda.HasOwner, found.Agenda.LastUsed));
        Assert.Equal(found.Agenda.Made, found.Agenda.Changed);
        Assert.Null(await agendas.At(Hash("another")));
    }

    [Fact]
    public async Task Shows_a_person_the_own_ones_alone()
    {
        await agendas.Make(First, AgendaKeeper.Who("anna"), "a", Hash("1"));
        await agendas.Make(Second, AgendaKeeper.Who("bram"), "b", Hash("2"));

        Assert.Equal(First, Assert.Single(await agendas.Of("anna")).Id);
        Assert.NotNull(await agendas.Find(First, "anna"));
        Assert.Null(await agendas.Find(Second, "anna"));
    }

    [Fact]
    public async Task Finds_what_nobody_signed_in_for_by_its_link_alone_until_someone_adopts_it()
    {
        await agendas.Make(First, AgendaKeeper.WhoeverHas(Hash("link")), "a", Hash("1"));
        Assert.False((await agendas.Find(Hash("link")))!.HasOwner);

        await agendas.Adopt(First, "anna");

        Assert.Null(await agendas.Find(Hash("link")));
        Assert.True((await agendas.Find(First, "anna"))!.HasOwner);
        await agendas.Adopt(First, "bram");
        Assert.Empty(await agendas.Of("bram"));
    }

    [Fact]
    public async Task Changes_what_is_chosen_under_the_same_address()
    {
        await agendas.Make(First, AgendaKeeper.Who("anna"), "a", Hash("1"));

        await agendas.Change(First, "a");
        var same = (await agendas.At(Hash("1")))!.Agenda!;
        await agendas.Change(First, "b");
        var changed = (await agendas.At(Hash("1")))!.Agenda!;

        Assert.Equal(("a", same.Made), (same.Choice, same.Changed));
        Assert.Equal("b", changed.Choice);
        Assert.True(changed.Changed > same.Changed);
    }

    [Fact]
    public async Task Tells_an_address_that_was_given_up_from_one_that_never_was()
    {
        await agendas.Make(First, AgendaKeeper.Who("anna"), "a", Hash("1"));
        await agendas.Move(First, Hash("2"));

        Assert.Null((await agendas.At(Hash("1")))!.Agenda);
        Assert.Equal(First, (await agendas.At(Hash("2")))!.Agenda!.Id);

        await agendas.GiveUp(First);
        await agendas.Move(First, Hash("3"));

        Assert.Null((await agendas.At(Hash("2")))!.Agenda);
        Assert.Null(await agendas.At(Hash("3")));
        Assert.Empty(await agendas.Of("anna"));
    }

    [Fact]
    public async Task Notes_the_use_of_each_once_a_day()
    {
        await agendas.Make(First, AgendaKeeper.Who("anna"), "a", Hash("1"));
        await agendas.Make(Second, AgendaKeeper.Who("anna"), "b", Hash("2"));

        Assert.Equal(1, await agendas.Used([First], Today));
        Assert.Equal(1, await agendas.Used([First, Second], Today));
        Assert.Equal(0, await agendas.Used([First], Today.PlusDays(-1)));
        Assert.Equal(2, await agendas.Used([First, Second], Today.PlusDays(1)));
        Assert.Equal(Today.PlusDays(1), (await agendas.Find(First, "anna"))!.LastUsed);
    }

    [Fact]
    public async Task Forgets_what_no_calendar_reads_any_more_and_tells_calendars_so()
    {
        await agendas.Make(First, AgendaKeeper.Who("anna"), "a", Hash("1"));
        await agendas.Make(Second, AgendaKeeper.Who("anna"), "b", Hash("2"));
        await using var age = source.CreateCommand(
            """
            update tracker.personal_agendas set changed = changed - interval '14 months';
            update tracker.personal_agendas set last_used = current_date - interval '12 months' where choice = 'b';
            """);
        await age.ExecuteNonQueryAsync();

        Assert.Equal(0, await agendas.Forget(15));
        Assert.Equal(1, await agendas.Forget(13));
        Assert.Null((await agendas.At(Hash("1")))!.Agenda);
        Assert.Equal(Second, Assert.Single(await agendas.Of("anna")).Id);
    }

    private static byte[] Hash(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));
}
