namespace Tracker.Store.Embedded;

/// <summary>One host's hold on a data folder. It ends with the process, however that ends.</summary>
internal sealed class FolderClaim : IDisposable
{
    // How a lock that another process has is told apart from a disk that fails.
    private const int WouldBlock = 11;
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream held;

    private FolderClaim(FileStream held) => this.held = held;

    /// <exception cref="StoreUnavailableException">Another host has it, or it cannot be written.</exception>
    public static FolderClaim Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FolderClaim(new FileStream(
                Path.Combine(folder, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken.HResult is WouldBlock or SharingViolation)
        {
            throw new StoreUnavailableException(
                $"Another host is running on the data folder {folder}: stop it, or choose another data folder.", taken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The data folder {folder} cannot be written ({failure.Message}): choose another data folder.",
                failure);
        }
    }

    public void Dispose() => held.Dispose();
}
