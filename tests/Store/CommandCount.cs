using Microsoft.Extensions.Logging;
using Npgsql;

namespace Tracker.Tests.Store;

/// <summary>Counts what is asked of the database.</summary>
internal sealed class CommandCount : ILoggerFactory, ILogger
{
    private int commands;

    public int Commands => Volatile.Read(ref commands);

    public static (NpgsqlDataSource Source, CommandCount Count) Of(NpgsqlDataSource source)
    {
        var count = new CommandCount();
        return (new NpgsqlDataSourceBuilder(source.ConnectionString).UseLoggerFactory(count).Build(), count);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name is "CommandExecutionCompleted" or "BatchExecutionCompleted")
        {
            Interlocked.Increment(ref commands);
        }
    }

    public void Dispose()
    {
    }
}
