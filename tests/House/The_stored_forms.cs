using Tracker.Api;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.House;

/// <summary>What is in the log stays: a form may get a member that may be missing, and nothing else.</summary>
public sealed class The_stored_forms
{
    private const string Pinned = "tests/House/stored-forms.txt";

    private static readonly EventForms Forms = new(Wiring.Events);

    /// <summary>
    /// A line an event, its name and its JSON with every member filled; and a line for each set of names that stands
    /// in events. What is new gets a line; a line that is there stays as it is.
    /// </summary>
    [Fact]
    public void Of_all_events_are_those_that_were_pinned()
    {
        var events = Wiring.Events.Select(type => $"{Forms.AliasOf(type)} {Forms.Serialize(Samples.Of(type))}\n");
        var names = Wiring.Events.SelectMany(Samples.NamesIn).Distinct()
            .Select(type => $"{type.Name} {string.Join(", ", Enum.GetNames(type))}\n");

        Assert.Equal(Checkout.Text(Pinned), string.Concat(events.Concat(names).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Are_read_back_as_they_were_written()
    {
        foreach (var sample in Wiring.Events.Select(Samples.Of))
            Assert.Equal(sample, Forms.Deserialize(Forms.AliasOf(sample.GetType()), Forms.Serialize(sample)));
    }

    [Fact]
    public void Are_there_for_every_event_of_the_field() =>
        Assert.Equal(
            The_rooms.Domain.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(TrackerEvent)))
                .Select(type => type.Name).Order(StringComparer.Ordinal),
            Wiring.Events.Select(type => type.Name).Order(StringComparer.Ordinal));
}
