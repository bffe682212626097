using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Api;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.House;

/// <summary>
/// What is in the log stays. A form may get a member that may be missing and that an older release may pass over;
/// anything else is a new form, with a name of its own and a step that makes the older one into it.
/// </summary>
public sealed class The_stored_forms
{
    private const string Pinned = "tests/House/stored-forms.txt";
    private const string Released = "tests/House/released-forms.txt";

    private const string Meant = "= ";

    private static readonly EventForms Forms = Wiring.Forms;

    /// <summary>An event can be read as one by itself, and as one of many.</summary>
    private static readonly Reading[] Ways = [Forms.Deserialize, Forms.DeserializeOneOfMany];

    private delegate TrackerEvent Reading(string alias, ReadOnlySpan<byte> json);

    /// <summary>
    /// A line an event, its name and its JSON with every member filled; and a line for each set of names that stands
    /// in events. What is new gets a line; a line that is there stays as it is, also of a form no longer written.
    /// </summary>
    [Fact]
    public void Of_all_events_are_those_that_were_pinned()
    {
        var older = Forms.Aliases.Except(Wiring.Events.Select(Forms.AliasOf));
        var events = Wiring.Events.Select(type => $"{Forms.AliasOf(type)} {Forms.Serialize(Samples.Of(type))}");
        var names = Wiring.Events.SelectMany(Samples.NamesIn).Distinct()
            .Select(type => $"{type.Name} {string.Join(", ", Enum.GetNames(type))}");
        var before = older.Select(alias => Checkout.Lines(Pinned).Single(line => line.Split(' ')[0] == alias));

        Assert.Equal(
            Checkout.Text(Pinned),
            string.Concat(events.Concat(names).Concat(before).Order(StringComparer.Ordinal).Select(it => it + "\n")));
    }

    [Fact]
    public void Are_read_back_as_they_were_written()
    {
        foreach (var sample in Wiring.Events.Select(Samples.Of))
            foreach (var way in Ways)
                Assert.Equal(sample, way(Forms.AliasOf(sample.GetType()), Forms.SerializeToUtf8(sample)));
    }

    /// <summary>
    /// Events as releases wrote them, with members and without: each is read, and nothing that stands in it is lost.
    /// Lines are added at a release, and never changed. A line whose form is no longer written is followed by what is
    /// read from it: <c>= </c>, its name and its JSON.
    /// </summary>
    [Fact]
    public void Of_every_release_are_read_as_they_were_meant()
    {
        var lines = Checkout.Lines(Released);
        foreach (var (index, line) in lines.Index().Where(it => !it.Item.StartsWith(Meant, StringComparison.Ordinal)))
        {
            var alias = line.Split(' ')[0];
            var next = lines.ElementAtOrDefault(index + 1) ?? "";
            foreach (var happened in Ways.Select(way => way(alias, Encoding.UTF8.GetBytes(line[(alias.Length + 1)..]))))
                Assert.Equal(
                    next.StartsWith(Meant, StringComparison.Ordinal) ? next[Meant.Length..] : line,
                    $"{Forms.AliasOf(happened.GetType())} {Forms.Serialize(happened)}");
        }
    }

    /// <summary>A missing member would come in as an empty value, such as a list that is null.</summary>
    [Fact]
    public void Are_not_read_without_a_member_that_must_be_there()
    {
        var silent = from type in Wiring.Events
                     let whole = JsonNode.Parse(Forms.Serialize(Samples.Of(type)))!.AsObject()
                     from member in whole.Select(it => it.Key).ToList()
                     where !MayBeMissing(type, member)
                         && Ways.Any(way => Reads(way, Forms.AliasOf(type), Without(whole, member)))
                     select $"{type.Name}.{member}";

        Offences.None(silent);
    }

    [Fact]
    public void Are_there_for_every_event_of_the_field() =>
        Assert.Equal(
            The_rooms.Domain.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(TrackerEvent)))
                .Select(type => type.Name).Order(StringComparer.Ordinal),
            Wiring.Events.Select(type => type.Name).Order(StringComparer.Ordinal));

    private static bool MayBeMissing(Type type, string member)
    {
        var parameter = type.GetConstructors().SelectMany(it => it.GetParameters()).FirstOrDefault(
            it => string.Equals(it.Name, member, StringComparison.OrdinalIgnoreCase));
        return parameter is null or { HasDefaultValue: true }
            || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
    }

    private static string Without(JsonObject whole, string member)
    {
        var rest = whole.DeepClone().AsObject();
        rest.Remove(member);
        return rest.ToJsonString();
    }

    private static bool Reads(Reading way, string alias, string json)
    {
        try
        {
            way(alias, Encoding.UTF8.GetBytes(json));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
