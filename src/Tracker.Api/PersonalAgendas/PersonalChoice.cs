using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Tracker.Api.Agendas;
using Tracker.Api.Forms;
using Tracker.Domain;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.PersonalAgendas;

/// <summary>
/// What someone wants in a feed of their own: all that concerns one body, or everything, narrowed to themes and
/// ministries; and beside that the dossiers that they name. Each part works as in the public feeds.
/// </summary>
/// <param name="Typed">The fields that matter, in the one order in which they are kept.</param>
public sealed record PersonalChoice(Typed Typed)
{
    /// <summary>The longest name; programs show little more in their list of calendars.</summary>
    public const int NameLengthMax = 60;

    /// <summary>What a feed of named dossiers alone is called when nobody gives it a name.</summary>
    public static Word DossiersName { get; } = new("mijn dossiers", "my dossiers");

    /// <summary>So many dossiers fit in the address of a page.</summary>
    public const int DossiersMax = 150;

    private const string Step = "stap";

    private static readonly string[] AsTheyStand =
    [
        SubscribeFields.Groups.Name, Step, SubscribeFields.Certainty.Name, SubscribeFields.Anchor.Name,
        SubscribeFields.Alarm.Name, SubscribeFields.Language.Name,
    ];

    /// <summary>What it is about besides the dossiers that are named; <c>Dossier</c> for nothing.</summary>
    public AgendaKind Base => Subscription.KindOf(Typed);

    /// <summary>The body that it is about; empty for none.</summary>
    public string Body => FieldOf(Base) is { } it ? Typed[it.Name] : "";

    /// <summary>The slugs of the dossiers that are named.</summary>
    public IReadOnlyList<string> Dossiers => Typed.Values(PersonalFields.Dossiers.Name);

    public IReadOnlyList<string> Themes => Typed.Values(PersonalFields.Themes.Name);

    public IReadOnlyList<string> Ministries => Typed.Values(PersonalFields.Ministries.Name);

    /// <summary>In which form it is kept, and how the pages have it in their address.</summary>
    public string Text => Typed.At("").TrimStart('?');

    /// <summary>Reads what was chosen on a page, on ours or on that of the public feeds.</summary>
    public static PersonalChoice Of(Typed typed)
    {
        var kind = Subscription.KindOf(typed);
        var basis = kind is AgendaKind.Theme or AgendaKind.Ministry or AgendaKind.Personal
            ? AgendaKind.National
            : kind;
        var fields = new List<KeyValuePair<string, string>>();
        void Add(string name, params IEnumerable<string> values) => fields.AddRange(values
            .Select(it => it.Trim()).Where(it => it.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(it => KeyValuePair.Create(name, it)));

        Add(SubscribeFields.What.Name, Projections.Agendas.Agenda.Kinds.Code(basis));
        if (FieldOf(basis) is { } field)
            Add(field.Name, Subscription.KeyOf(typed, basis).ToLowerInvariant());
        // Where nothing is chosen but dossiers, there is nothing to narrow.
        FormField[] several = basis == AgendaKind.Dossier
            ? [PersonalFields.Dossiers]
            : [PersonalFields.Themes, PersonalFields.Ministries, PersonalFields.Dossiers];
        foreach (var many in several)
            Add(many.Name, typed.Values(many.Name).Order(StringComparer.Ordinal));
        foreach (var name in AsTheyStand)
            Add(name, typed.Values(name));
        Add(PersonalFields.Name.Name, PlainText.Line(typed[PersonalFields.Name.Name]).Value);
        return new PersonalChoice(Typed.Of(fields.GroupBy(it => it.Key, it => it.Value)
            .Select(it => KeyValuePair.Create(it.Key, new Microsoft.Extensions.Primitives.StringValues([.. it])))));
    }

    /// <summary>Reads what was kept.</summary>
    public static PersonalChoice Kept(string text) => Of(Typed.Of(QueryHelpers.ParseQuery(text)));

    /// <summary>All that is wrong with it; none when a feed can be made of it.</summary>
    public IReadOnlyList<InputError> Errors(TrackerView view, LocalDate today)
    {
        var errors = new List<InputError>();
        if (FieldOf(Base) is { } field && Body.Length == 0)
            errors.Add(new InputError(field.Name, "verplicht", Say("Maak hier een keuze.", "Make a choice here.")));
        else if (FieldOf(Base) is { } named && Projections.Agendas.Agenda.Find(Base, Body, view, today) is null)
            errors.Add(new InputError(
                named.Name, "onbekend", Say($"'{Body}' bestaat niet.", $"'{Body}' does not exist.")));
        if (Base == AgendaKind.Dossier && Dossiers.Count == 0)
            errors.Add(new InputError(
                PersonalFields.Dossiers.Name,
                "verplicht",
                Say("Kies ten minste één dossier.", "Choose at least one dossier.")));
        if (Dossiers.Count > DossiersMax)
            errors.Add(new InputError(
                PersonalFields.Dossiers.Name, "te-veel", Say(
                    $"Kies ten hoogste {DossiersMax} dossiers, of neem alles.",
                    $"Choose at most {DossiersMax} dossiers, or take everything.")));
        AddUnknown(PersonalFields.Dossiers, Dossiers, view.Dossiers.ContainsKey, errors);
        AddUnknown(PersonalFields.Themes, Themes, Domain.Dossiers.Themes.IsKnown, errors);
        if (Typed[PersonalFields.Name.Name].Length > NameLengthMax)
            errors.Add(new InputError(
                PersonalFields.Name.Name, "te-lang", Say(
                    $"Kies een naam van ten hoogste {NameLengthMax} tekens.",
                    $"Choose a name of at most {NameLengthMax} characters.")));
        return errors;
    }

    /// <summary>The feed of it; null when it names a body that is not there, or nothing.</summary>
    /// <param name="secret">The secret in its address.</param>
    /// <param name="view">The log as folded.</param>
    /// <param name="today">The day in Amsterdam.</param>
    /// <param name="changed">When the choice was last changed.</param>
    public Agenda? Agenda(string secret, TrackerView view, LocalDate today, Instant changed)
    {
        if (BaseOf(view, today) is not { } found)
            return null;
        return found with
        {
            Kind = AgendaKind.Personal,
            Key = secret,
            Name = Typed.Has(PersonalFields.Name.Name) ? Typed[PersonalFields.Name.Name] : found.Name,
            Options = Subscription.OptionsOf(Typed),
            Since = Instant.Max(found.Since ?? changed, changed),
        };
    }

    /// <summary>What it is about, under the name that it has when nobody gave one.</summary>
    private Agenda? BaseOf(TrackerView view, LocalDate today)
    {
        if (Base != AgendaKind.Dossier)
            return Projections.Agendas.Agenda.Find(Base, Body, view, today) is { } whole
                ? whole with
                {
                    Selection = whole.Selection with { Themes = [.. Themes], Ministries = [.. Ministries] },
                    Follows = [.. Dossiers],
                }
                : null;
        return Dossiers.Count > 0
            ? Projections.Agendas.Agenda.National with
            {
                Name = DossiersName.In(SubscribeFields.LanguageOf(Typed)),
                Selection = Selection.Everything with { Dossiers = [.. Dossiers] },
            }
            : null;
    }

    private static FormField? FieldOf(AgendaKind kind) => kind switch
    {
        AgendaKind.Municipality => SubscribeFields.Municipality,
        AgendaKind.Province => SubscribeFields.Province,
        AgendaKind.CaribbeanBody => SubscribeFields.CaribbeanBody,
        _ => null,
    };

    private static void AddUnknown(
        FormField field, IReadOnlyList<string> keys, Func<string, bool> exists, List<InputError> errors)
    {
        var unknown = keys.Where(key => !exists(key)).ToList();
        if (unknown.Count > 0)
            errors.Add(new InputError(
                field.Name,
                "onbekend",
                Say("Dit bestaat niet: ", "This does not exist: ") + string.Join(", ", unknown) + "."));
    }
}
