using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Tracker.Tests.House;

namespace Tracker.Tests.Readers;

/// <summary>A program that others made and that reads calendars.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Program">What runs it.</param>
/// <param name="Script">Our few lines that make it tell what it read.</param>
internal sealed record Reader(string Name, string Program, string Script)
{
    // Debian's own Python, for its libraries are not with any other.
    public const string Python = "/usr/bin/python3";

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    public static Reader Libical { get; } = new("libical", Python, "libical.py");

    public static Reader IcalJs { get; } = new("ical.js", "node", "ical-js.mjs");

    public static IReadOnlyList<Reader> All { get; } = [Libical, IcalJs];

    /// <summary>The events of a calendar as this program has them, in their order.</summary>
    public async Task<IReadOnlyList<ReadEvent>> Read(string calendar) =>
        JsonSerializer.Deserialize<List<ReadEvent>>(
            await Run(Program, [Path.Combine(Checkout.Root, "tests", "Readers", Script)], calendar), Plain)!;

    /// <summary>Runs a program to its end and gives what it said.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is all that it said.</exception>
    public static async Task<string> Run(string program, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await said
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}. {await complained}");
    }
}

/// <summary>An event as a program read it.</summary>
/// <param name="Uid">Its name.</param>
/// <param name="Day">The day on which it stands, as <c>2028-01-01</c>.</param>
/// <param name="Until">The day after its last.</param>
/// <param name="Sequence">Which version of it this is.</param>
/// <param name="Status">In capitals.</param>
/// <param name="Title">What people see.</param>
/// <param name="Text">Its description.</param>
internal sealed record ReadEvent(
    string Uid, string Day, string Until, int Sequence, string Status, string Title, string Text)
{
    public LocalDate On => LocalDatePattern.Iso.Parse(Day).Value;
}
