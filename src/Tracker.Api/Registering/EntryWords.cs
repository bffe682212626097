using NodaTime;
using Tracker.Api.Forms;
using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Organisations;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;

namespace Tracker.Api.Registering;

/// <summary>How the pages on which one records say what will be, or was, recorded.</summary>
public static class EntryWords
{
    /// <summary><c>In werking</c>, <c>In consultatie (2e keer)</c>: the milestone of an entry.</summary>
    public static string Milestone(DossierHistory dossier, Statement statement, bool isFact) =>
        dossier.Procedure.Find(statement.Step) is { } step
            ? Sentences.Capital(MilestoneWords.What(
                step, new MilestoneKey(dossier.Slug, statement.Step, statement.Tranche, statement.Number), isFact))
            : statement.Step;

    /// <summary>The place in the source: <c>regel 387</c>, <c>blz. 12</c>.</summary>
    public static string Place(Statement statement) => Place(statement.Line, statement.Place);

    /// <inheritdoc cref="Place(Statement)"/>
    public static string Place(int? line, string? place) =>
        PlaceText.Of(line, place) is { Length: > 0 } known ? known : "geen plaats";

    /// <summary><c>24 april 2026</c>, <c>ongeveer 30 april 2026</c>.</summary>
    public static string Said(LocalDate day, bool isApproximate) =>
        isApproximate ? $"ongeveer {DutchDates.Day(day)}" : DutchDates.Day(day);

    /// <summary>The document of what is being recorded, as far as it is known by now.</summary>
    /// <param name="source">As it is known, or will be; null while something is missing or wrong.</param>
    /// <param name="typed">As typed.</param>
    public static string Document(SourceDocument? source, Typed typed)
    {
        if (typed[EntryFields.Source.Name] != EntryFields.NewSource)
            return source?.Title ?? "nog geen document gekozen";
        var title = source?.Title ?? typed[SourceForm.Title.Name].Trim();
        return title.Length > 0 ? $"{title} (nieuw)" : "nieuw document, titel ontbreekt";
    }

    /// <summary>The document with its day, for lists.</summary>
    public static string Source(SourceDocument it) => $"{it.Title}, {Said(it.SaidOn, it.SaidOnIsApproximate)}";

    /// <summary>Where it stands on the board: <c>Q3 2028</c>, <c>Q2 2026, termijn nu 43 dagen voorbij</c>.</summary>
    public static string Board(DossierHistory dossier, MilestoneStanding standing, LocalDate today)
    {
        var item = PlanningItem.Of(dossier, dossier.Description, standing);
        var place = item.From is not { } from ? "bij ‘nog geen datum’"
            : item.HasOpenEnd ? $"vanaf {from.Label}, einde open"
            : item.UpTo is { } upTo && upTo != from ? $"{from.Label} tot en met {upTo.Label}"
            : from.Label;
        return MilestoneWords.Overdue(standing, today) is { } overdue ? $"{place}, termijn nu {overdue}" : place;
    }

    /// <summary>Where a day stands on the board by itself.</summary>
    public static string Board(PlanDate date, LocalDate today)
    {
        var start = date.StartsAtLetter ? date.Latest ?? date.Earliest : date.Earliest ?? date.Latest;
        if (start is not { } day)
            return "bij ‘nog geen datum’";
        var from = Quarter.Of(day);
        var place = date.Latest is not { } latest ? $"vanaf {from.Label}, einde open"
            : Quarter.Of(latest) is var upTo && upTo != from ? $"{from.Label} tot en met {upTo.Label}"
            : from.Label;
        return date.Latest < today
            ? $"{place}, termijn nu {MilestoneWords.Count(Period.DaysBetween(date.Latest.Value, today))} voorbij"
            : place;
    }

    /// <summary>An entry in a sentence: its milestone, its words, and when they were said.</summary>
    public static string Whole(DossierHistory dossier, Entry entry) =>
        $"{Milestone(dossier, entry.Statement, entry.IsFact)}: {MilestoneWords.Said(entry)}, gezegd op "
        + $"{Said(entry.SaidOn, entry.Statement.SaidOnIsApproximate)}.";

    /// <summary>Whether what concerns them stands on a page of theirs: those of <c>/gemeenten</c>.</summary>
    public static bool HasPage(string audience) =>
        audience is "alle-gemeenten" or "provincies" or "caribisch-nederland"
        || OrganisationRegister.Known.Find(audience) is { Kind: not OrganisationKind.Ministry };

    /// <summary>The way to a page about one dossier.</summary>
    public static IReadOnlyList<Crumb> Crumbs(DossierHistory dossier) =>
        [new("Planning", "/"), new("Dossiers", "/dossiers"), new(dossier.ShortName, $"/dossiers/{dossier.Slug}")];

    /// <summary><c>a</c>, <c>a en b</c>, <c>a, b en c</c>.</summary>
    public static string Enumerate(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.SkipLast(1))} en {items[^1]}",
    };
}
