using NodaTime.Text;
using Tracker.Api.Catalogue;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Api.Catalogue;

public sealed class What_the_shipped_letters_say
{
    private static IEnumerable<ListedDossier> Dossiers => The_shipped_catalogue.Catalogue.Dossiers;

    [Theory]
    [InlineData("Wet Groningen", "PEGA-wetsvoorstel")]
    [InlineData("Financiële verhoudingswet", "bijzondere fondsuitkering")]
    [InlineData("Wet versterking waarborgfunctie", "Wet versterking waarborgfunctie Awb")]
    [InlineData("Nederlandse Autoriteit Politieke Partijen", "Napp")]
    [InlineData("Agenda Goed Bestuur", "Actieagenda Goed Bestuur")]
    [InlineData("Uitvoeringstoets Decentrale Overheden", "UDO")]
    public void Is_in_one_dossier_by_whatever_name(string name, string other) =>
        Assert.Equal(Named(name).Slug, Named(other).Slug);

    [Theory]
    [InlineData("ambtsdelicten-wet", "ambtsdelicten")]
    [InlineData("napp", "wpp")]
    [InlineData("experiment-stembiljet", "nieuw-stembiljet")]
    [InlineData("uitvoeringswet-correctief-referendum", "correctief-referendum")]
    [InlineData("plan-voor-de-regio", "npvr")]
    [InlineData("staat-van-groningen", "wet-groningen")]
    public void Is_linked_where_two_dossiers_belong_together(string slug, string to) =>
        Assert.Contains(
            to, Dossier(slug).Entries.Select(entry => entry.Command).OfType<LinkDossier>().Select(it => it.To));

    [Theory]
    [InlineData("bzk-beleidsbrief-2026", "zorgzame-buurten", "2027-01-01/2027-12-31", "2030-01-01/2030-12-31")]
    [InlineData("bzk-beleidsbrief-2026", "strategische-agendas-regios", "/", "/2026-07-02", "/2026-07-02")]
    [InlineData("bzk-beleidsbrief-2026", "onbegrepen-gedrag", "2026-04-24/2028-04-23", "/")]
    [InlineData("bzk-beleidsbrief-2026", "veilige-vergaderingen", "2026-01-01/2026-12-31")]
    [InlineData("bzk-beleidsbrief-2026", "gemeenschapsfonds", "/", "/", "/", "/")]
    [InlineData("bzk-begroting-2026", "gemeenteraadsverkiezingen-2026", "2026-03-01/2026-06-20")]
    [InlineData("bzk-begroting-2026", "masterplannen-rijkskantoren",
        "2026-01-01/2026-12-31", "2028-01-01/2028-12-31", "/")]
    [InlineData("gemeente-nieuws-2025-09-16", "compensatie-jeugdzorg", "2026-01-01/2026-12-31")]
    [InlineData("vng-propositie-2025", "digitalisering-een-bestuurslaag", "2025-01-01/2025-12-31")]
    public void Has_the_days_of_what_they_mention_in_passing(string source, string slug, params string[] intervals) =>
        Assert.Equal(
            intervals,
            Dossier(slug).Entries.Select(entry => entry.Command).OfType<RecordClaim>()
                .Where(claim => claim.Statement.Source == source).Select(claim => Interval(claim.Date)));

    [Fact]
    public void Is_a_wish_where_the_VNG_asks_for_something()
    {
        var paper = (from dossier in Dossiers
                     from entry in dossier.Entries
                     where entry.Said.Source == "vng-propositie-2025"
                     select (dossier.Slug, entry.Command)).ToList();

        Assert.Contains(("spreidingswet", "Handhaaf deze wet en voer haar uit."), Wishes());
        Assert.Equal(
            ["accres-gemeentefonds", "digitalisering-een-bestuurslaag", "stelselherziening-jeugdzorg"],
            paper.Where(it => it.Command is not VoiceWish).Select(it => it.Slug).Order());

        IEnumerable<(string Slug, string Wish)> Wishes() =>
            from it in paper where it.Command is VoiceWish select (it.Slug, ((VoiceWish)it.Command).Wish);
    }

    private static ListedDossier Dossier(string slug) => Assert.Single(Dossiers, dossier => dossier.Slug == slug);

    private static ListedDossier Named(string name) => Assert.Single(Dossiers, dossier =>
        dossier.Opening.Description is var it
        && it.Aliases.Append(it.Title).Append(it.Abbreviation).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string Interval(PlanDate date) => $"{Iso(date.Earliest)}/{Iso(date.Latest)}";

    private static string Iso(NodaTime.LocalDate? day) => day is { } it ? LocalDatePattern.Iso.Format(it) : "";
}
