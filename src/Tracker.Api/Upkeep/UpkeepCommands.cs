using Tracker.Store;

namespace Tracker.Api.Upkeep;

/// <summary>What the program does besides serving, for who looks after an installation.</summary>
public static class UpkeepCommands
{
    private const int NotDone = 2;

    /// <param name="arguments">The command and what belongs to it; at least one.</param>
    /// <returns>The exit code; 2 when the database is out of reach or the command is not known.</returns>
    public static async Task<int> Run(string[] arguments, Settings settings, CancellationToken cancel)
    {
        try
        {
            switch (arguments)
            {
                case ["controleer"]:
                    return await CheckCommand.Run(settings, Console.Out, cancel);
                case ["rapportage-herbouwen"]:
                    return await ReportsCommand.Run(settings, Console.Out, cancel);
                case ["with-database", .. { Length: > 0 } line]:
                    await using (var beside = await Visit.Beside(settings, cancel))
                        return await WithDatabase.Run(beside, line, cancel);
                case ["alone-with-database", .. { Length: > 0 } line]:
                    await using (var alone = await Visit.InPlace(settings, cancel))
                        return await WithDatabase.Run(alone, line, cancel);
                default:
                    await Console.Error.WriteLineAsync(
                        $"There is no command '{string.Join(' ', arguments)}'. Without one the planner is served; "
                        + "controleer looks through the log for damage, rapportage-herbouwen makes the tables for "
                        + "reporting anew.");
                    return NotDone;
            }
        }
        catch (StoreUnavailableException unavailable)
        {
            await Console.Error.WriteLineAsync(unavailable.Message);
            return NotDone;
        }
    }
}
