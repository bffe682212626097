using Tracker.Domain;
using Tracker.Projections.Changes;

namespace Tracker.Tests.Projections.Changes;

public sealed class The_word_for_several_changes_of_a_kind
{
    private static readonly string[] Singular =
    [
        "heeft", "datum", "termijn", "voorwaarde", "markering", "verplichting", "verband", "wens", "nieuw",
        "has", "is", "was", "it", "date", "condition", "marking", "obligation", "link", "wish",
    ];

    /// <summary>'Nieuw' stays as it is where no noun follows: 5 nieuw, 5 verschoven.</summary>
    [Theory]
    [InlineData(ChangeKind.New, "nieuw", "new")]
    [InlineData(ChangeKind.Moved, "verschoven", "moved")]
    [InlineData(ChangeKind.Happened, "gebeurd", "happened")]
    [InlineData(ChangeKind.Dated, "hebben nu een datum", "have a date now")]
    [InlineData(ChangeKind.ObligationAdded, "nieuwe verplichtingen", "new obligations")]
    [InlineData(ChangeKind.LinkAdded, "nieuwe verbanden", "new links")]
    [InlineData(ChangeKind.WishAdded, "nieuwe wensen", "new wishes")]
    [InlineData(ChangeKind.FlagRaised, "markeringen gezet", "markings added")]
    public void Is_the_plural(ChangeKind kind, string dutch, string english) =>
        Assert.Equal(new Word(dutch, english), ChangeWords.Several(kind));

    [Fact]
    public void Has_no_noun_or_verb_for_one_left_in_it()
    {
        var left = from kind in Enum.GetValues<ChangeKind>()
                   let word = ChangeWords.Several(kind)
                   from first in new[] { word.Dutch.Split(' ')[0], word.English.Split(' ')[0] }
                   where kind != ChangeKind.New && Singular.Contains(first)
                   select $"{kind}: {word}";

        Assert.Empty(left);
    }
}
