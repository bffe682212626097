using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Tracker.Bench;

[assembly: SupportedOSPlatform("linux")]

var chosen = args is [] or ["all"] ? Sections.All : Sections.Named(args);
if (chosen is null)
{
    await Console.Error.WriteLineAsync($"Usage: bench.sh [{string.Join('|', Sections.Names)}|all]...");
    return 2;
}

await using var workbench = new Workbench();
// The database server would go on when this program is broken off.
using var broken = PosixSignalRegistration.Create(PosixSignal.SIGINT, BreakOff);
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, BreakOff);
foreach (var (name, run) in chosen)
{
    await Console.Error.WriteLineAsync($"Measuring {name} ...");
    await run(workbench);
}

return 0;

void BreakOff(PosixSignalContext context)
{
    context.Cancel = true;
    workbench.DisposeAsync().AsTask().GetAwaiter().GetResult();
    Environment.Exit(1);
}
