using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>An event whose form changed twice: kilos, then an amount with a unit, then who weighed it.</summary>
public sealed class ReadingOlderForms(PostgresCluster cluster)
{
    private static readonly EventForms First = new([typeof(Before.Measured)]);

    private static readonly EventForms Third = new([typeof(Measured)], [new OlderForms(typeof(Measured), Unit, Names)]);

    public sealed record Measured(decimal Amount, string Unit, Values<string> By) : TrackerEvent;

    [Fact]
    public async Task Gives_what_was_written_in_each_as_it_is_written_now()
    {
        await using var source = await cluster.CreateDatabase();
        var old = await EventLog.Open(source, First);
        await old.MustAppend(Of(0, new Before.Measured(2.5m)));
        await Write(source, "measured_v2", """{"Amount": 3, "Unit": "g"}""");
        var log = await EventLog.Open(source, Third);
        await log.MustAppend(Of(2, new Measured(4, "g", ["p-1"])));

        Assert.Equal(
            [new Measured(2.5m, "kg", []), new Measured(3, "g", []), new Measured(4, "g", ["p-1"])],
            (await log.Read("weight-a")).Select(it => it.Event));
        Assert.Equal((await log.All()).Select(it => it.Event), (await log.Read("weight-a")).Select(it => it.Event));
    }

    [Fact]
    public void Names_every_form_and_writes_the_newest()
    {
        Assert.Equal(["measured", "measured_v2", "measured_v3"], Third.Aliases);
        Assert.Equal("measured_v3", Third.AliasOf(typeof(Measured)));
        Assert.Equal(
            """{"Amount":4,"Unit":"g","By":["p-1"]}""", Third.Serialize(new Measured(4, "g", ["p-1"])));
    }

    [Fact]
    public void Is_not_done_by_a_release_that_came_before()
    {
        var stopped = Assert.Throws<UnknownEventTypeException>(() => First.Deserialize("measured_v3", "{}"));

        Assert.Equal("measured_v3", stopped.Type);
    }

    [Theory]
    [InlineData("measured", "[]", "An event is an object.")]
    [InlineData("measured", "null", "An event is an object.")]
    [InlineData("measured_v2", """{"Amount":3}""", "missing required properties including: 'Unit'")]
    [InlineData("measured_v3", """{"Amount":3,"Unit":"g"}""", "missing required properties including: 'By'")]
    [InlineData("measured_v3", """{"Amount":3,"Unit":"g","By":[null]}""", "A list is an array, and holds no null.")]
    public void Takes_none_that_a_form_never_had(string alias, string json, string why)
    {
        var wrong = Assert.Throws<JsonException>(() => Third.Deserialize(alias, json));

        Assert.Contains(why, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_for_what_is_no_event_any_more()
    {
        var wrong = Assert.Throws<ArgumentException>(
            () => new EventForms([typeof(Counted)], [new OlderForms(typeof(Measured), Unit)]));

        Assert.Equal("Measured has older forms and is not named itself. (Parameter 'older')", wrong.Message);
    }

    // What was measured was kilos, and had no unit written with it.
    private static JsonObject Unit(JsonObject first) =>
        new() { ["Amount"] = first["Kilos"]?.DeepClone(), ["Unit"] = "kg" };

    private static JsonObject Names(JsonObject second)
    {
        second["By"] = new JsonArray();
        return second;
    }

    private static Append Of(long version, TrackerEvent happened) =>
        new([new StreamAppend("weight-a", "weight", version, [happened])], Counting.Author);

    private static async Task Write(NpgsqlDataSource source, string alias, string json)
    {
        await using var write = source.CreateCommand(
            $"""
             update tracker.mt_streams set version = version + 1 where id = 'weight-a';
             insert into tracker.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
             select nextval('tracker.mt_events_sequence'), gen_random_uuid(), id, version, '{json}', '{alias}', now()
             from tracker.mt_streams where id = 'weight-a';
             """);
        await write.ExecuteNonQueryAsync();
    }

    /// <summary>The event as the first release had it.</summary>
    private static class Before
    {
        public sealed record Measured(decimal Kilos) : TrackerEvent;
    }
}
