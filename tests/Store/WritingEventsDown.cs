using System.Text;
using System.Text.Json;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Store;

namespace Tracker.Tests.Store;

public sealed class WritingEventsDown
{
    private static readonly Counted Full = new(
        7,
        "één \"woord\"",
        new LocalDate(2028, 1, 1),
        Instant.FromUtc(2026, 11, 22, 9, 30) + Duration.FromNanoseconds(123_456_000),
        new PlanDate(new LocalDate(2028, 1, 1), new LocalDate(2028, 7, 1), Precision.Set)
        {
            Soft = true,
            Members = [new LocalDate(2028, 1, 1), new LocalDate(2028, 7, 1)],
            RulesVersion = "1",
        })
    {
        Names = ["a", "b"],
        Fineness = Precision.BudgetMoment,
    };

    [Fact]
    public void Calls_the_type_by_its_name_in_snake_case()
    {
        Assert.Equal("counted", Counting.Forms.AliasOf(typeof(Counted)));
        Assert.Equal(["counted", "emptied"], Counting.Forms.Aliases);
    }

    [Fact]
    public void Uses_member_names_in_pascal_case_and_leaves_out_what_follows_from_others()
    {
        Assert.Equal(
            """
            {"Number":7,"Text":"één \"woord\"","On":"2028-01-01","Until":"2026-11-22T09:30:00.123456Z",
            "Plan":{"Earliest":"2028-01-01","Latest":"2028-07-01","Precision":"Set","Soft":true,"StartsAtLetter":false,
            "Members":["2028-01-01","2028-07-01"],"RulesVersion":"1"},
            "Names":["a","b"],"Fineness":"BudgetMoment"}
            """.ReplaceLineEndings(""),
            Counting.Forms.Serialize(Full));
    }

    [Fact]
    public void Leaves_out_members_that_are_null()
    {
        Assert.Equal(
            """{"Number":1,"Text":"","Names":[],"Fineness":"None"}""", Counting.Forms.Serialize(new Counted(1)));
        Assert.Equal(new Counted(1), Counting.Forms.Deserialize("counted", """{"Number":1}"""));
    }

    [Fact]
    public void Gives_back_the_same_event()
    {
        Assert.Equal(Full, Counting.Forms.Deserialize("counted", Counting.Forms.Serialize(Full)));
    }

    [Fact]
    public void Keeps_an_interval_open_at_one_end()
    {
        var plan = new Counted(1, Plan: new PlanDate(null, new LocalDate(2028, 1, 1), Precision.Day));

        Assert.Equal(plan, Counting.Forms.Deserialize("counted", Counting.Forms.Serialize(plan)));
    }

    [Theory]
    [InlineData("""{"Number":1,"Fineness":3}""")]
    [InlineData("""{"Number":1,"On":"24 april 2026"}""")]
    [InlineData("""{"Number":1,"Text":null}""")]
    [InlineData("""{"Number":null}""")]
    [InlineData("""{"Number":"1"}""")]
    [InlineData("""{"Number":1.5}""")]
    [InlineData("""{"Text":"zonder getal"}""")]
    [InlineData("""{"Number":1,"Names":null}""")]
    [InlineData("""{"Number":1,"Names":[null]}""")]
    [InlineData("""{"Number":1,"Names":"a"}""")]
    [InlineData("""{"Number":1,"Plan":[]}""")]
    [InlineData("""{"Number":1""")]
    [InlineData("""{"Number":1}}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Takes_no_other_form(string json)
    {
        Assert.Throws<JsonException>(() => Counting.Forms.Deserialize("counted", json));
        Assert.Throws<JsonException>(
            () => Counting.Forms.DeserializeOneOfMany("counted", Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("""{"Number":1}""")]
    [InlineData("""{"Text":"later","Number":1}""")]
    [InlineData("""{"Number":1,"Kilos":{"Number":[2,{"Text":null}]},"Text":"na iets onbekends"}""")]
    [InlineData("""{"Number":1,"Number":2}""")]
    [InlineData("""{"Num\u0062er":1,"Text":"\u00e9\u00e9n","On":null,"Plan":null}""")]
    [InlineData("""{"Number":1,"Names":[],"Plan":{"Earliest":null,"Latest":null,"Precision":"None"}}""")]
    public void Gives_one_of_many_as_it_gives_one(string json)
    {
        Assert.Equal(
            Counting.Forms.Deserialize("counted", json),
            Counting.Forms.DeserializeOneOfMany("counted", Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Names_a_type_that_this_release_does_not_know()
    {
        var reading = Assert.Throws<UnknownEventTypeException>(() => Counting.Forms.Deserialize("weighed", "{}"));
        var writing = Assert.Throws<UnknownEventTypeException>(() => Counting.Forms.Serialize(new Weighed(1)));

        Assert.Equal("This release does not know the event type 'weighed'.", reading.Message);
        Assert.Equal("This release does not know the event type 'Weighed'.", writing.Message);
    }

    [Fact]
    public void Refuses_a_type_that_is_no_event()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new EventForms([typeof(TrackerEvent)]));

        Assert.Equal("TrackerEvent is not a kind of event. (Parameter 'eventTypes')", wrong.Message);
    }
}
