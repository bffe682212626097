using System.Runtime.Versioning;
using Tracker.Bench;

[assembly: SupportedOSPlatform("linux")]

if (args is not ([] or ["all"] or ["query"]))
{
    await Console.Error.WriteLineAsync("Usage: bench.sh [query|all]");
    return 2;
}

await QueryBench.Run();
return 0;
