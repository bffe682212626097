using Tracker.Bench;

if (args is not ([] or ["all"] or ["query"]))
{
    await Console.Error.WriteLineAsync("Usage: bench.sh [query|all]");
    return 2;
}

await QueryBench.Run();
return 0;
