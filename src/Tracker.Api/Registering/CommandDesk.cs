using System.Globalization;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;
using Tracker.Store;

namespace Tracker.Api.Registering;

/// <summary>
/// Where registrations are handed in, from the API and from the pages alike: it reads the stream, decides, appends, and
/// waits until this node's own views show the outcome.
/// </summary>
public sealed class CommandDesk(EventLog log, LogTail tail)
{
    /// <summary>
    /// A decision made on a version that has passed is made anew, so often that only a fault makes more needed.
    /// </summary>
    private const int AttemptsMax = 100;

    private static readonly TimeSpan ShownWithin = TimeSpan.FromSeconds(2);

    /// <summary>Takes a registration in.</summary>
    /// <param name="person">Who asks; they must have the right to write.</param>
    /// <param name="through">The way in: <c>pagina</c> or <c>api</c>.</param>
    /// <param name="precondition">The version on which it must be decided; null for whichever holds.</param>
    /// <param name="key">By which a repetition is known; looked up before anything else is looked at.</param>
    public async Task<CommandOutcome> Take(
        Registration registration,
        Person person,
        string through,
        Precondition? precondition = null,
        CommandKey? key = null,
        CancellationToken cancel = default)
    {
        if (IsException(registration.Command) && person.Role != Roles.Administrator)
        {
            return new CommandOutcome.Forbidden(
                "Een uitzondering op de procedure kan alleen een beheerder vastleggen.");
        }

        var outcome = Before(await log.Remembered(key, cancel))
            ?? await Decide(registration, person.Author(through), precondition, key, cancel);
        return outcome is CommandOutcome.Recorded recorded
            ? recorded with { IsShown = await tail.WaitFor(recorded.Position, ShownWithin, cancel) }
            : outcome;
    }

    private static bool IsException(DossierCommand command) =>
        command is RecordFact { Exception: not null } or AmendEntry { Into: RecordFact { Exception: not null } };

    private async Task<CommandOutcome> Decide(
        Registration registration, Author by, Precondition? precondition, CommandKey? key, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var dossier = await Dossier(registration.Slug, cancel);
            if (precondition?.Holds(dossier.Version) == false || attempt > AttemptsMax)
            {
                // The same request may have come in meanwhile and have made the version stale itself.
                return Before(await log.Remembered(key, cancel)) ?? new CommandOutcome.Stale(dossier.Version);
            }

            switch (DossierDecider.Decide(registration.Command, dossier.State))
            {
                case Decision.Refused refused:
                    return new CommandOutcome.Refused(refused.Refusal);
                case Decision.Accepted { Events.Count: 0 }:
                    return await WasSo(registration, dossier, by, key, cancel);
                case Decision.Accepted accepted:
                    var outcome = await Add(registration, dossier, accepted.Events, by, key, cancel);
                    if (outcome is not null)
                    {
                        return outcome;
                    }

                    break;
            }
        }
    }

    /// <summary>Appends what was decided, and the source with it.</summary>
    /// <returns>Null when someone was first.</returns>
    private async Task<CommandOutcome?> Add(
        Registration registration,
        Stream<DossierState> dossier,
        IReadOnlyList<TrackerEvent> events,
        Author by,
        CommandKey? key,
        CancellationToken cancel)
    {
        List<StreamAppend> streams =
            [new(DossierDecider.Stream(registration.Slug), DossierDecider.StreamType, dossier.Version, events)];
        if (registration.Source is { } source)
        {
            var known = await Source(source.Key, cancel);
            if (known.State.Document is { } document && document != source.Document)
            {
                return new CommandOutcome.Refused(RegisteringRefusals.SourceKnown(source.Key));
            }

            if (SourceDecider.Decide(source, known.State) is Decision.Accepted { Events: { Count: > 0 } registered })
            {
                // Before the statement, so that no view ever sees a statement without its source.
                streams.Insert(
                    0, new(SourceDecider.Stream(source.Key), SourceDecider.StreamType, known.Version, registered));
            }
        }

        var version = dossier.Version + events.Count;
        var answer = key is null ? null : Remember(StatusCodes.Status201Created, version, registration.Entry);
        return await log.Append(new Append(streams, by, key, answer), cancel) switch
        {
            AppendOutcome.Appended it => new CommandOutcome.Recorded(
                version, registration.Entry, it.Position, IsNew: true, IsShown: false),
            AppendOutcome.Stale => null,
            var other => Before(other),
        };
    }

    /// <summary>Saying the same twice is nothing; it is remembered all the same, so that it stays so.</summary>
    private async Task<CommandOutcome> WasSo(
        Registration registration, Stream<DossierState> dossier, Author by, CommandKey? key, CancellationToken cancel)
    {
        var entry = SameEntry.Of(registration.Command, (DossierState.Open)dossier.State) ?? registration.Entry;
        if (key is not null)
        {
            var answer = Remember(StatusCodes.Status200OK, dossier.Version, entry);
            var outcome = Before(await log.Append(new Append([], by, key, answer), cancel));
            if (outcome is not null)
            {
                return outcome;
            }
        }

        return new CommandOutcome.Recorded(dossier.Version, entry, dossier.Position, IsNew: false, IsShown: false);
    }

    private async Task<Stream<DossierState>> Dossier(string slug, CancellationToken cancel)
    {
        var events = await log.Read(DossierDecider.Stream(slug), cancel);
        return Stream<DossierState>.Of(events, DossierState.Unopened.Instance, DossierDecider.Evolve);
    }

    private async Task<Stream<SourceState>> Source(string key, CancellationToken cancel)
    {
        var events = await log.Read(SourceDecider.Stream(key), cancel);
        return Stream<SourceState>.Of(events, SourceState.Unknown, SourceDecider.Evolve);
    }

    private static Answer Remember(int status, long version, string? entry) =>
        new(status, string.Create(CultureInfo.InvariantCulture, $"{version} {entry}"));

    /// <summary>What the same request was told before; null when the key is new.</summary>
    private static CommandOutcome? Before(AppendOutcome? known)
    {
        switch (known)
        {
            case AppendOutcome.KeyTaken:
                return new CommandOutcome.KeyTaken();
            case AppendOutcome.Repeated { Answer: var answer, Position: var position }:
                var parts = answer.Body.Split(' ');
                return new CommandOutcome.Recorded(
                    long.Parse(parts[0], CultureInfo.InvariantCulture),
                    parts[1].Length == 0 ? null : parts[1],
                    position,
                    answer.Status == StatusCodes.Status201Created,
                    IsShown: false);
            default:
                return null;
        }
    }

    private sealed record Stream<TState>(TState State, long Version, long Position)
    {
        public static Stream<TState> Of(
            IReadOnlyList<Domain.Recorded> events, TState initial, Func<TState, TrackerEvent, TState> evolve) => new(
            events.Aggregate(initial, (state, recorded) => evolve(state, recorded.Event)),
            events.Count == 0 ? 0 : events[^1].Version,
            events.Count == 0 ? 0 : events[^1].Position);
    }
}
