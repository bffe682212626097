using Tracker.Store.Embedded;

namespace Tracker.Tests.Store;

/// <summary>Data folders of tests, and those that a killed run left behind.</summary>
internal static class Folders
{
    private const string Prefix = "tracker-test-";
    private static readonly TimeSpan LeftBehind = TimeSpan.FromHours(1);

    static Folders() => Sweep();

    /// <summary>An empty folder that every user of the machine may enter.</summary>
    public static string New()
    {
        var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        Allow(folder, "755");
        return folder;
    }

    public static void Allow(string folder, string mode) =>
        File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32(mode, 8));

    // A run that was killed leaves its server running: taking it over and disposing of it is how to stop it.
    private static void Sweep()
    {
        foreach (var old in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*")
            .Where(folder => Directory.GetCreationTimeUtc(folder) < DateTime.UtcNow - LeftBehind))
        {
            try
            {
                EmbeddedPostgres.Start(old).GetAwaiter().GetResult().DisposeAsync().AsTask().GetAwaiter().GetResult();
                Directory.Delete(old, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException
                or Tracker.Store.StoreUnavailableException)
            {
                TestContext.Current.SendDiagnosticMessage($"{old} stays: {failure.Message}");
            }
        }
    }
}
