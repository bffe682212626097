using NodaTime;
using Tracker.Api.Forms;
using Tracker.Domain;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Agendas;

/// <summary>A feed as someone puts it together on the page, and every address under which to have it.</summary>
/// <param name="Agenda">Which feed.</param>
/// <param name="Options">What is asked of it.</param>
/// <param name="PublicUrl">By which others know this installation, without a slash at the end.</param>
public sealed record Subscription(Agenda Agenda, AgendaOptions Options, string PublicUrl)
{
    /// <summary>The path of the feed on this site.</summary>
    public string Path => Agenda.NamedPath + AgendaQuery.Write(Options, Agenda.Options);

    /// <summary>The address to give to a calendar: new Outlook takes no other.</summary>
    public string Address => PublicUrl + Path;

    /// <summary>The address that opens the calendar program of the machine.</summary>
    public string Webcal => "webcal" + Address[Address.IndexOf("://", StringComparison.Ordinal)..];

    /// <summary>Google's page that adds the feed.</summary>
    public string Google => "https://calendar.google.com/calendar/r?cid=" + Uri.EscapeDataString(Webcal);

    /// <summary>The page of Outlook on the web, for work or school, that adds the feed.</summary>
    public string Outlook => "https://outlook.office.com/calendar/0/addfromweb?url=" + Uri.EscapeDataString(Address)
        + "&name=" + Uri.EscapeDataString(Name);

    /// <summary>As clients show it.</summary>
    public string Name => $"Wetgevingsplanner: {Agenda.NameIn(Options.Language)}";

    /// <summary>Whether only programs on this very machine can reach it.</summary>
    public bool IsLocal => new Uri(PublicUrl).IsLoopback;

    /// <summary>Reads what was chosen.</summary>
    /// <returns>Null when it is not said yet which municipality, dossier and so on.</returns>
    public static Subscription? Of(Typed typed, TrackerView view, LocalDate today, string publicUrl) =>
        AgendaOf(typed, view, today) is { } agenda
            ? new Subscription(agenda, Narrowed(OptionsOf(typed), typed, agenda), publicUrl)
            : null;

    /// <summary>What the feed is about; where the page was opened from a list, what its filters say.</summary>
    public static AgendaKind KindOf(Typed typed)
    {
        if (Agenda.Kinds.TryParse(typed[SubscribeFields.What.Name], out var kind))
            return kind;
        return BodyOf(typed)?.Kind
            ?? (typed.Has(SubscribeFields.Dossier.Name) ? AgendaKind.Dossier
                : typed.Has(SubscribeFields.Ministry.Name) ? AgendaKind.Ministry
                : typed.Has(SubscribeFields.Theme.Name) ? AgendaKind.Theme
                : AgendaKind.National);
    }

    /// <summary>The key that was chosen for a kind; empty when none was.</summary>
    public static string KeyOf(Typed typed, AgendaKind kind)
    {
        var field = kind switch
        {
            AgendaKind.Municipality => SubscribeFields.Municipality,
            AgendaKind.Province => SubscribeFields.Province,
            AgendaKind.CaribbeanBody => SubscribeFields.CaribbeanBody,
            AgendaKind.Dossier => SubscribeFields.Dossier,
            AgendaKind.Theme => SubscribeFields.Theme,
            _ => SubscribeFields.Ministry,
        };
        return typed.Has(field.Name) ? typed[field.Name].Trim()
            : BodyOf(typed) is { } body && body.Kind == kind ? body.Key
            : "";
    }

    /// <summary>Which milestones were asked for, and how they are to stand in the calendar.</summary>
    public static AgendaOptions OptionsOf(Typed typed)
    {
        var alarm = SubscribeFields.Alarms.FirstOrDefault(it => it.Code == typed[SubscribeFields.Alarm.Name]).Days;
        var certainty = SubscribeFields.Certainties
            .FirstOrDefault(it => it.Code == typed[SubscribeFields.Certainty.Name]).Firmnesses;
        return new AgendaOptions(
            Selection.Everything with { Steps = StepsOf(typed), Firmnesses = certainty ?? [] },
            AgendaSteps.Anchors.TryParse(typed[SubscribeFields.Anchor.Name], out var anchor) ? anchor : null,
            alarm > 0 ? new AlarmLead(alarm) : null,
            SubscribeFields.LanguageOf(typed));
    }

    /// <summary>A list that was filtered on ministry and theme gives the ministry's feed, narrowed to the
    /// theme.</summary>
    private static AgendaOptions Narrowed(AgendaOptions options, Typed typed, Agenda agenda) =>
        !typed.Has(SubscribeFields.What.Name) && agenda.Kind != AgendaKind.Theme
        && typed[SubscribeFields.Theme.Name].Trim() is var theme && Domain.Dossiers.Themes.IsKnown(theme)
            ? options with { Selection = options.Selection with { Themes = [theme] } }
            : options;

    private static Agenda? AgendaOf(Typed typed, TrackerView view, LocalDate today) => KindOf(typed) switch
    {
        AgendaKind.National => Agenda.National,
        var kind => KeyOf(typed, kind) is { Length: > 0 } key
            ? Agenda.Find(kind, key.ToLowerInvariant(), view, today)
            : null,
    };

    /// <summary>The body that the filter on audience of a list names.</summary>
    private static (AgendaKind Kind, string Key)? BodyOf(Typed typed) => typed["doelgroep"] switch
    {
        ['g', 'm', ..] code => (AgendaKind.Municipality, code),
        ['p', 'v', ..] code => (AgendaKind.Province, code),
        ['c', 'o', 'l', ..] code => (AgendaKind.CaribbeanBody, code),
        _ => null,
    };

    /// <summary>The steps of the groups that are ticked; or else those that the filter of a list names.</summary>
    private static Values<string> StepsOf(Typed typed) => typed.Has(SubscribeFields.Groups.Name)
        ? StepGroup.StepsOf(typed.Values(SubscribeFields.Groups.Name))
        : typed.Values("stap").Where(AgendaSteps.Keys.Contains).Order(StringComparer.Ordinal).ToValues();
}
