using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Tracker.Store.Upkeep;

namespace Tracker.Api.Upkeep;

/// <summary>What was found in a log, in a line for an administrator.</summary>
internal static class FindingWords
{
    private static readonly DurationPattern Time = DurationPattern.CreateWithInvariantCulture("-H:mm:ss");

    public static string Of(LogFinding finding) => finding switch
    {
        LogFinding.VersionMissing it => Say($"{it.Stream}: versie {it.Version} ontbreekt"),
        LogFinding.VersionDiffers { Said: null } it => Say(
            $"{it.Stream}: er zijn gebeurtenissen tot en met versie {it.Highest}, en de reeks zelf ontbreekt"),
        LogFinding.VersionDiffers it => Say(
            $"{it.Stream}: de reeks zegt versie {it.Said}, de laatste gebeurtenis is versie {it.Highest}"),
        LogFinding.IdTwice it => Say($"posities {it.First} en {it.Second} hebben hetzelfde id {it.Id}"),
        LogFinding.SequenceBehind it => Say(
            $"het volgende nummer is {it.Next}, en dat is er al: het hoogste is {it.Highest}"),
        LogFinding.TypeUnknown it => Say(
            $"deze versie kent de soort '{it.Type}' niet: {it.Count} keer, het eerst op positie {it.First}"),
        LogFinding.Unreadable it => Say(
            $"positie {it.Position}, '{it.Type}' in {it.Stream}, is niet te lezen: {it.Why}"),
        LogFinding.NotFolded it => Say(
            $"positie {it.Position}, '{it.Type}' in {it.Stream}, past niet bij wat ervoor staat: {it.Why}"),
        LogFinding.RecordedAhead it => Say(
            $"positie {it.Position} is vastgelegd op een moment dat nog komt: over {Time.Format(it.Ahead)} uur"),
        LogFinding.TimeFell it => Say(
            $"de klok liep {it.Count} keer terug, het verst op positie {it.Position}: {Time.Format(it.Furthest)} uur"),
        LogFinding.CommandAstray it => Say(
            $"het antwoord op '{it.Key}' van {it.Client} wijst naar positie {it.Position}, en daar is niets"),
        LogFinding.BookmarkAstray it => Say(
            $"volger '{it.Name}' is bij positie {it.Position}, en het logboek eindigt bij {it.Highest}"),
        _ => throw new InvalidOperationException($"Nobody tells of {finding.GetType().Name}."),
    };

    private static string Say(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
