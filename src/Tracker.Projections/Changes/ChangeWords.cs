using Tracker.Domain;

namespace Tracker.Projections.Changes;

/// <summary>The Dutch words for what kind of news a change is.</summary>
public static class ChangeWords
{
    public static Vocabulary<ChangeKind> Kinds { get; } = new(
        (ChangeKind.New, "nieuw", "nieuw"),
        (ChangeKind.Moved, "verschoven", "verschoven"),
        (ChangeKind.Dated, "gedateerd", "heeft nu een datum"),
        (ChangeKind.Worded, "nader-bepaald", "nader bepaald"),
        (ChangeKind.Undated, "datum-vervallen", "datum vervallen"),
        (ChangeKind.Firmness, "zekerheid", "zekerheid gewijzigd"),
        (ChangeKind.Happened, "gebeurd", "gebeurd"),
        (ChangeKind.Overdue, "verstreken", "termijn verstreken"),
        (ChangeKind.Lapsed, "vervallen", "vervallen"),
        (ChangeKind.ConditionMet, "voorwaarde-vervuld", "voorwaarde vervuld"),
        (ChangeKind.Corrected, "hersteld", "hersteld"),
        (ChangeKind.Amended, "verbeterd", "verbeterd"),
        (ChangeKind.Conflict, "strijdig", "strijdig"),
        (ChangeKind.Settled, "beslist", "beslist"),
        (ChangeKind.Late, "nagekomen", "nagekomen"),
        (ChangeKind.Other, "anders", "gewijzigd"));

    public static Vocabulary<ChangeAxis> Axes { get; } = new(
        (ChangeAxis.Recorded, "vastgelegd", "zoals vastgelegd"),
        (ChangeAxis.Said, "gezegd", "zoals gezegd"));
}
