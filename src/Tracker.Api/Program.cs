using System.Runtime.InteropServices;
using Tracker.Api;
using Tracker.Api.Catalogue;
using Tracker.Api.Upkeep;

using var stop = new CancellationTokenSource();
PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP];
var heard = signals.Select(signal => PosixSignalRegistration.Create(signal, context =>
{
    context.Cancel = true;
    stop.Cancel();
})).ToList();

try
{
    if (args is ["check-sources", var texts])
        return SourcesCheck.Run(texts, Console.Out);
    var settings = SettingsReader.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
    if (args.Length > 0)
        return await UpkeepCommands.Run(args, settings, stop.Token);
    await using var host = await TrackerHost.Start(settings, cancel: stop.Token);
    Console.WriteLine($"Tracker ready at {host.Address}");
    await host.Stopped(stop.Token);
    return 0;
}
catch (StartFailure failure)
{
    foreach (var line in failure.Lines)
        await Console.Error.WriteLineAsync(line);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
finally
{
    heard.ForEach(registration => registration.Dispose());
}
