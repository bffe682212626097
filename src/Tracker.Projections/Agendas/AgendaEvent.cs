using NodaTime;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>A milestone as an event, in the way in which feeds ask for it.</summary>
/// <param name="dossier">The dossier.</param>
/// <param name="sources">The documents that it rests on.</param>
/// <param name="life">The milestone.</param>
/// <param name="manner">In which language, and on which end of an interval.</param>
/// <param name="configuration">What all feeds share.</param>
internal readonly struct AgendaEvent(
    DossierHistory dossier, AgendaSources sources, MilestoneLife life, AgendaManner manner,
    AgendaConfiguration configuration)
{
    private LocalDate Day => AgendaSteps.Day(
        life.Standing.Date, manner.Anchor ?? AgendaSteps.Anchor(life.Key.Step))!.Value;

    /// <summary>
    /// The first day on which it is no longer in the feed: a feed goes one year back, and what lost its day stays for
    /// ninety days.
    /// </summary>
    public LocalDate LeavesOn
    {
        get
        {
            var outOfSight = Day.PlusYears(1).PlusDays(1);
            return life.Ending is { } ending && ending.LeavesOn < outOfSight ? ending.LeavesOn : outOfSight;
        }
    }

    private bool IsAhead => life.Ending is null && life.Standing is { IsOpen: true, IsOverdue: false };

    /// <summary>Only a fact, or a day laid down, is sure; what passed without a fact is not.</summary>
    private EventStatus Status => life switch
    {
        { Ending: { IsCancelled: true } } => EventStatus.Cancelled,
        { Ending: not null } => EventStatus.Tentative,
        { Standing.Status: StandingStatus.Happened } => EventStatus.Confirmed,
        { Standing: { Status: StandingStatus.Planned, IsOverdue: false, Firmness: Firmness.Fixed, Date.Width: 1 } } =>
            EventStatus.Confirmed,
        _ => EventStatus.Tentative,
    };

    public CalendarEvent Write()
    {
        var page = configuration.Address($"/dossiers/{dossier.Slug}");
        var texts = new AgendaTexts(dossier, sources, life, manner.Language);
        return new CalendarEvent(
            EventUid.Of(life.Key, configuration.UidHost), life.Sequence, life.ChangedAt, Day, Slashes(texts.Title()))
        {
            Description = new PlainText(Slashes(texts.Description(page.AbsoluteUri))),
            Page = page,
            Categories = Categories(),
            Status = Status,
            IsAhead = IsAhead,
        };
    }

    /// <summary>A backslash before an n is misread by four parsers, escaped or not.</summary>
    private static string Slashes(string text) => text.Replace('\\', '/');

    private Values<Category> Categories()
    {
        var kind = new Category(InstrumentWords.Instruments.Word(dossier.Instrument).In(manner.Language));
        return dossier.Description.Ministry is { Length: > 0 } ministry ? [kind, new Category(ministry)] : [kind];
    }
}
