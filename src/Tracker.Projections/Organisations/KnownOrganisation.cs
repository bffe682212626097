using Tracker.Domain.Organisations;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Organisations;

/// <summary>A public body as it was known by then: an end that a bill plans is known from that bill on.</summary>
public static class KnownOrganisation
{
    /// <param name="organisation">As the register has it now.</param>
    /// <param name="view">The log as folded.</param>
    /// <param name="bounds">What we look at.</param>
    public static Organisation At(Organisation organisation, TrackerView view, AsOf bounds) =>
        organisation.EndSource is { } source && !IsAnnounced(source, view, bounds)
            ? organisation.BeforeEndWasPlanned()
            : organisation;

    /// <summary>
    /// The register travels with the program: where its source was never recorded, we knew of it all the same; not so
    /// for a moment of recording, which must give the same answer once the source is there.
    /// </summary>
    private static bool IsAnnounced(string source, TrackerView view, AsOf bounds) =>
        view.Source(source, bounds) is not null
        || (bounds.RecordedBy is null && !view.SourceHistories.ContainsKey(source));
}
