using Tracker.Domain;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>The Dutch words for what kind of news a change is.</summary>
public static class ChangeWords
{
    public static Vocabulary<ChangeKind> Kinds { get; } = new(
        (ChangeKind.New, "nieuw", "nieuw"),
        (ChangeKind.Moved, "verschoven", "verschoven"),
        (ChangeKind.Dated, "gedateerd", "heeft nu een datum"),
        (ChangeKind.Worded, "nader-bepaald", "nader bepaald"),
        (ChangeKind.Widened, "ruimer", "ruimer"),
        (ChangeKind.Undated, "datum-vervallen", "datum vervallen"),
        (ChangeKind.Firmer, "steviger", "steviger"),
        (ChangeKind.Weaker, "zwakker", "minder zeker"),
        (ChangeKind.Happened, "gebeurd", "gebeurd"),
        (ChangeKind.Overdue, "verstreken", "termijn verstreken"),
        (ChangeKind.Lapsed, "vervallen", "vervallen"),
        (ChangeKind.ConditionMet, "voorwaarde-vervuld", "voorwaarde vervuld"),
        (ChangeKind.Corrected, "hersteld", "hersteld"),
        (ChangeKind.Amended, "verbeterd", "verbeterd"),
        (ChangeKind.Conflict, "strijdig", "strijdig"),
        (ChangeKind.Settled, "beslist", "beslist"),
        (ChangeKind.Restored, "teruggedraaid", "weer zoals het was"),
        (ChangeKind.Repeated, "herhaald", "opnieuw gezegd"),
        (ChangeKind.Late, "nagekomen", "nagekomen"),
        (ChangeKind.Other, "anders", "gewijzigd"),
        (ChangeKind.FlagRaised, "markering-gezet", "markering gezet"),
        (ChangeKind.FlagLowered, "markering-voorbij", "markering voorbij"),
        (ChangeKind.FlagCorrected, "markering-hersteld", "markering hersteld"));

    public static Vocabulary<Firming> Firmings { get; } = new(
        (Firming.Firmer, "steviger", "steviger"),
        (Firming.Weaker, "zwakker", "minder zeker"));

    public static Vocabulary<ChangeAxis> Axes { get; } = new(
        (ChangeAxis.Recorded, "vastgelegd", "zoals vastgelegd"),
        (ChangeAxis.Said, "gezegd", "zoals gezegd"));
}
