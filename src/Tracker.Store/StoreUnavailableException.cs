namespace Tracker.Store;

/// <summary>The store cannot be used as it is set up. The message is one line that says what to do about it.</summary>
public sealed class StoreUnavailableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
