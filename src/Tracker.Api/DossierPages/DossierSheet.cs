using System.Collections.Immutable;
using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;
using Tracker.Projections.Changes;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;
using Tracker.Projections.Statements;

namespace Tracker.Api.DossierPages;

/// <summary>What the page of a dossier shows.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Page">Where the dossier stands.</param>
/// <param name="Statements">All that was said, retracted ones too, in the order in which it was said.</param>
/// <param name="Obligations">What it asks of people, retracted too, in the order in which it was said.</param>
/// <param name="Wishes">What others ask for, retracted too, in the order in which it was said.</param>
/// <param name="Timeline">Its milestones over time; null when too few have days.</param>
/// <param name="Drawings">How the planning moved.</param>
/// <param name="Slippage">Of the next milestone, or else of the last fact; null when there was no forecast.</param>
/// <param name="Changes">What changed by what was said, newest first.</param>
public sealed record DossierSheet(
    PageQuery Query,
    DossierPage Page,
    IReadOnlyList<JudgedStatement> Statements,
    IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<Wish> Wishes,
    TimelineDrawing? Timeline,
    IReadOnlyList<ShiftDrawing> Drawings,
    MilestoneSlippage? Slippage,
    IReadOnlyList<Change> Changes)
{
    /// <summary>What holds beside the step.</summary>
    public IReadOnlyList<Marking> Markings { get; init; } = [];

    /// <summary>Flags and links as they were recorded, also what is over or was retracted.</summary>
    public IReadOnlyList<JudgedNote> Notes { get; init; } = [];

    /// <summary>The dossiers that belong to it, seen from either side.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>Milestones of other dossiers that wait for one of this.</summary>
    public IReadOnlyList<MilestoneStanding> Waiting { get; init; } = [];

    /// <summary>Choices between claims, also those that were undone.</summary>
    public IReadOnlyList<Settlement> Settlements => Dossier.At(Query.Bounds).Settlements;

    public DossierHistory Dossier => Page.Dossier;

    public DossierDescription Description => Page.Description;

    public LocalDate Day => Query.Day;

    /// <summary>The dossier as asked; null when there is none, or was none by then.</summary>
    public static DossierSheet? Of(PageQuery query, string slug)
    {
        var known = query.View.Dossiers.GetValueOrDefault(slug);
        if (known?.IsFollowed(query.Bounds) != true)
        {
            return null;
        }

        var changes = ChangePeriod.Whole(ChangeAxis.Said, query.Day).Within(query.Bounds);
        var page = DossierPage.Of(known, query.Bounds, query.Day);
        var chains = page.Standings.Select(MilestoneChain.Of).ToList();
        return new DossierSheet(
            query,
            page,
            JudgedStatement.Of(known, query.Bounds, query.Day),
            Obligation.Of(query.View, known, query.Bounds, query.Day),
            Wish.Of(known, query.Bounds),
            TimelineDrawing.Of(page.Standings, query.Day),
            ShiftDrawing.Of(chains, query.Day),
            chains.FirstOrDefault(it => it.Standing == (page.Next ?? page.Current))?.Slippage,
            [.. ChangeList.Of(known, changes).Reverse()])
        .Beside(query.View, known);
    }

    /// <summary>With what holds beside the steps, and what other dossiers have to do with it.</summary>
    private DossierSheet Beside(TrackerView view, DossierHistory dossier)
    {
        var caretakers = Caretakers.Of(view, Query.Bounds);
        return this with
        {
            Markings = Projections.Dossiers.Markings.Of(dossier, caretakers, Query.Bounds, Day),
            Notes =
            [
                .. JudgedNote.Of(dossier, caretakers, Query.Bounds, Day)
                    .Where(judged => judged.Note.Remark is FlagMoved or DossierLinked),
            ],
            Ties = Tie.Of(view, dossier, Query.Bounds),
            Waiting = Tie.WaitingFor(view, dossier, Query.Bounds, Day),
        };
    }

    /// <summary>
    /// Whether who looks may put something right here: not while one looks back, for what is shown then may have been
    /// put right since.
    /// </summary>
    public bool MayWrite => !Query.LooksBack && Person.Of(Query.Context.User) is { MayWrite: true };

    /// <summary>The document that an entry rests on; null when it is not known.</summary>
    public SourceDocument? Source(Entry entry) => Query.Source(entry.Statement.Citation);
}
