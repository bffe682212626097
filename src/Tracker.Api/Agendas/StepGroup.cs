using Tracker.Domain;
using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>The steps of all procedures in a few groups, as someone chooses what to have in a calendar.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Label">For people.</param>
/// <param name="Steps">The keys of the steps.</param>
public sealed record StepGroup(string Code, Word Label, IReadOnlyList<string> Steps)
{
    private static readonly string[] Commencement =
    [
        "gepubliceerd", "iwt-bepaald", "deels-in-werking", "in-werking", "deels-van-toepassing", "van-toepassing",
        "omzettingstermijn", "omgezet", "ingetrokken-wet",
    ];

    /// <summary>All groups; every step stands in one, and what fits in none of the others in the last.</summary>
    public static IReadOnlyList<StepGroup> All { get; } =
    [
        Of("werking", new("Bekendmaking en inwerkingtreding", "Publication and commencement"), Commencement.Contains),
        Of("consultatie", new("Consultatie", "Consultation"), IsConsultation),
        Of("kamers", new("Behandeling in de Kamers", "Debate in both Houses"), IsParliament),
        Of("besluiten", new("Voorbereiding, besluiten en rapporten", "Preparation, decisions and reports"), step =>
            !Commencement.Contains(step) && !IsConsultation(step) && !IsParliament(step)),
    ];

    /// <summary>The steps of these groups; empty, which means all, when every group is chosen or none.</summary>
    public static Values<string> StepsOf(IReadOnlyList<string> codes)
    {
        var chosen = All.Where(group => codes.Contains(group.Code)).ToList();
        return chosen.Count is 0 || chosen.Count == All.Count
            ? []
            : chosen.SelectMany(group => group.Steps).Order(StringComparer.Ordinal).ToValues();
    }

    private static StepGroup Of(string code, Word label, Func<string, bool> takes) =>
        new(code, label, [.. AgendaSteps.Keys.Where(takes)]);

    private static bool IsConsultation(string step) => step.StartsWith("consultatie-", StringComparison.Ordinal);

    private static bool IsParliament(string step) =>
        step is "ingediend-tk" or "verkiezing-tk" or "voorhang" or "nahang" or "ingetrokken-voorstel"
            or "reactie-initiatiefnemers" or "verklaringswet-gepubliceerd"
        || step.StartsWith("tk-", StringComparison.Ordinal)
        || step.StartsWith("ek-", StringComparison.Ordinal)
        || step.StartsWith("tweede-lezing-", StringComparison.Ordinal);
}
