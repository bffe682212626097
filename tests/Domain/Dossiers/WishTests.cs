using Tracker.Domain.Dossiers;
using static Tracker.Tests.Domain.Dossiers.Dossier;

namespace Tracker.Tests.Domain.Dossiers;

public sealed class Voicing_a_wish
{
    private static VoiceWish Wish(string entry = "w1", string wish = "De wet moet sneller ingaan.") =>
        new(Cited(entry, "2026-05-12"), wish);

    [Fact]
    public void Says_what_someone_asks_for() =>
        Assert.Equal(
            [new WishVoiced(Cited("w1", "2026-05-12"), "De wet moet sneller ingaan.")], Open().Events(Wish()));

    [Fact]
    public void Twice_from_the_same_place_is_nothing() =>
        Assert.Empty(Open().Given(Wish()).Events(Wish("w2")));

    [Fact]
    public void In_other_words_is_another_wish() =>
        Assert.Single(Open().Given(Wish()).Events(Wish("w2", "De wet moet later ingaan.")));

    [Fact]
    public void Under_an_id_that_is_taken_is_refused() =>
        Assert.Equal(DossierRefusals.EntryTaken, Open().Given(Wish()).Refusal(Wish(wish: "Iets anders.")));
}
