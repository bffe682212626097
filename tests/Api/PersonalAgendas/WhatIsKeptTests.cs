using Tracker.Domain;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Tracker.Api.Forms;
using Tracker.Api.PersonalAgendas;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Tests.Api.PersonalAgendas;

/// <summary>The stored form of a choice: what was kept once is read for ever.</summary>
public sealed class What_is_kept_of_a_choice
{
    private const string All =
        "wat=gemeenten&gemeente=gm0363&thema=c_0361ffb3&ministerie=AZ&ministerie=BZK&dossier=aw&dossier=wpp"
        + "&mijlpalen=werking&zeker=vast&anker=eind&alarm=P14D&taal=en&naam=Voor%20ons";

    private static readonly LocalDate Today = new(2026, 11, 22);

    [Fact]
    public void Is_the_query_of_the_page_in_one_order_whatever_the_order_in_which_it_was_chosen() => Assert.Equal(
        All,
        PersonalChoice.Of(Typed.Of(QueryHelpers.ParseQuery(
            "naam=%20Voor ons&taal=en&dossier=wpp&dossier=aw&dossier=wpp&zeker=vast&onbekend=x&provincie=pv26"
            + "&anker=eind&ministerie=BZK&ministerie=AZ&alarm=P14D&mijlpalen=werking&thema=c_0361ffb3"
            + "&gemeente=GM0363&wat=gemeenten")))
            .Text);

    [Fact]
    public void Is_read_back_as_the_feed_that_it_was()
    {
        var agenda = PersonalChoice.Kept(All).Agenda("geheim", TrackerView.Empty, Today, Instant.MinValue)!;

        Assert.Equal(All, PersonalChoice.Kept(All).Text);
        Assert.Equal(("Voor ons", AgendaKind.Personal, "geheim"), (agenda.Name, agenda.Kind, agenda.Key));
        Assert.Equal(
            Selection.Everything with { Audiences = ["gm0363"], Themes = ["c_0361ffb3"], Ministries = ["AZ", "BZK"] },
            agenda.Selection);
        Assert.Equal(["aw", "wpp"], agenda.Follows);
        Assert.Equal((Anchor.Last, 14, Language.English), (
            agenda.Options.Anchor, agenda.Options.Alarm!.Value.Days, agenda.Options.Language));
        Assert.Contains("in-werking", agenda.Options.Selection.Steps);
        Assert.DoesNotContain("consultatie-open", agenda.Options.Selection.Steps);
    }

    [Fact]
    public void Goes_on_as_its_successor_when_a_municipality_is_merged()
    {
        var kept = PersonalChoice.Kept("wat=gemeenten&gemeente=gm1696");

        var before = kept.Agenda("geheim", TrackerView.Empty, new LocalDate(2026, 12, 31), Instant.MinValue)!;
        var after = kept.Agenda("geheim", TrackerView.Empty, new LocalDate(2027, 1, 1), Instant.MinValue)!;

        Assert.Equal(("Wijdemeren", "Hilversum"), (before.Name, after.Name));
        Assert.Contains("gm0402", after.Selection.Audiences);
        Assert.True(after.Since > before.Since);
    }

    [Fact]
    public void Holds_nothing_to_narrow_where_dossiers_alone_were_chosen() => Assert.Equal(
        "wat=dossiers&dossier=wpp",
        PersonalChoice.Of(Typed.Of(QueryHelpers.ParseQuery("wat=dossiers&thema=c_0361ffb3&ministerie=BZK&dossier=wpp")))
            .Text);
}
