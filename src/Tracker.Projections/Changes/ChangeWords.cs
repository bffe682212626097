using Tracker.Domain;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>The words for what kind of news a change is.</summary>
public static class ChangeWords
{
    public static Vocabulary<ChangeKind> Kinds { get; } = new(
        (ChangeKind.New, "nieuw", "nieuw", "new"),
        (ChangeKind.Moved, "verschoven", "verschoven", "moved"),
        (ChangeKind.Dated, "gedateerd", "heeft nu een datum", "has a date now"),
        (ChangeKind.Worded, "nader-bepaald", "nader bepaald", "narrowed down"),
        (ChangeKind.Widened, "ruimer", "ruimer", "wider"),
        (ChangeKind.Undated, "datum-vervallen", "datum vervallen", "date dropped"),
        (ChangeKind.Firmer, "steviger", "steviger", "firmer"),
        (ChangeKind.Weaker, "zwakker", "minder zeker", "less firm"),
        (ChangeKind.Happened, "gebeurd", "gebeurd", "happened"),
        (ChangeKind.Overdue, "verstreken", "termijn verstreken", "overdue"),
        (ChangeKind.Lapsed, "vervallen", "vervallen", "lapsed"),
        (ChangeKind.ConditionMet, "voorwaarde-vervuld", "voorwaarde vervuld", "condition met"),
        (ChangeKind.Corrected, "hersteld", "hersteld", "corrected"),
        (ChangeKind.Amended, "verbeterd", "verbeterd", "amended"),
        (ChangeKind.Conflict, "strijdig", "strijdig", "contradictory"),
        (ChangeKind.Settled, "beslist", "beslist", "settled"),
        (ChangeKind.Restored, "teruggedraaid", "weer zoals het was", "back as it was"),
        (ChangeKind.Repeated, "herhaald", "opnieuw gezegd", "said again"),
        (ChangeKind.Late, "nagekomen", "nagekomen", "late"),
        (ChangeKind.Other, "anders", "gewijzigd", "changed"),
        (ChangeKind.FlagRaised, "markering-gezet", "markering gezet", "marking added"),
        (ChangeKind.FlagLowered, "markering-voorbij", "markering voorbij", "marking over"),
        (ChangeKind.FlagAmended, "markering-verbeterd", "markering verbeterd", "marking amended"),
        (ChangeKind.FlagCorrected, "markering-hersteld", "markering hersteld", "marking corrected"),
        (ChangeKind.ObligationAdded, "verplichting", "nieuwe verplichting", "new obligation"),
        (ChangeKind.ObligationAmended, "verplichting-verbeterd", "verplichting verbeterd", "obligation amended"),
        (ChangeKind.ObligationCorrected, "verplichting-hersteld", "verplichting hersteld", "obligation corrected"),
        (ChangeKind.LinkAdded, "verband", "nieuw verband", "new link"),
        (ChangeKind.LinkAmended, "verband-verbeterd", "verband verbeterd", "link amended"),
        (ChangeKind.LinkCorrected, "verband-hersteld", "verband hersteld", "link corrected"),
        (ChangeKind.WishAdded, "wens", "nieuwe wens", "new wish"),
        (ChangeKind.WishAmended, "wens-verbeterd", "wens verbeterd", "wish amended"),
        (ChangeKind.WishCorrected, "wens-hersteld", "wens hersteld", "wish corrected"));

    /// <summary>The words beside a number of more than one: <c>nieuwe verplichtingen</c>.</summary>
    public static Word Several(ChangeKind kind) => kind switch
    {
        ChangeKind.Dated => new("hebben nu een datum", "have a date now"),
        ChangeKind.Undated => new("datums vervallen", "dates dropped"),
        ChangeKind.Overdue => new("termijnen verstreken", "overdue"),
        ChangeKind.ConditionMet => new("voorwaarden vervuld", "conditions met"),
        ChangeKind.Restored => new("weer zoals ze waren", "back as they were"),
        ChangeKind.FlagRaised => new("markeringen gezet", "markings added"),
        ChangeKind.FlagLowered => new("markeringen voorbij", "markings over"),
        ChangeKind.FlagAmended => new("markeringen verbeterd", "markings amended"),
        ChangeKind.FlagCorrected => new("markeringen hersteld", "markings corrected"),
        ChangeKind.ObligationAdded => new("nieuwe verplichtingen", "new obligations"),
        ChangeKind.ObligationAmended => new("verplichtingen verbeterd", "obligations amended"),
        ChangeKind.ObligationCorrected => new("verplichtingen hersteld", "obligations corrected"),
        ChangeKind.LinkAdded => new("nieuwe verbanden", "new links"),
        ChangeKind.LinkAmended => new("verbanden verbeterd", "links amended"),
        ChangeKind.LinkCorrected => new("verbanden hersteld", "links corrected"),
        ChangeKind.WishAdded => new("nieuwe wensen", "new wishes"),
        ChangeKind.WishAmended => new("wensen verbeterd", "wishes amended"),
        ChangeKind.WishCorrected => new("wensen hersteld", "wishes corrected"),
        _ => Kinds.Word(kind),
    };

    public static Vocabulary<Firming> Firmings { get; } = new(
        (Firming.Firmer, "steviger", "steviger", "firmer"),
        (Firming.Weaker, "zwakker", "minder zeker", "less firm"));

    public static Vocabulary<ChangeAxis> Axes { get; } = new(
        (ChangeAxis.Recorded, "vastgelegd", "zoals vastgelegd", "as recorded"),
        (ChangeAxis.Said, "gezegd", "zoals gezegd", "as said"));
}
