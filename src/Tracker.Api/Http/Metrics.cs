using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Tracker.Api.Http;

/// <summary>Numbers about this host, in the text form of Prometheus, at <c>/metrics</c>.</summary>
public sealed class Metrics
{
    private readonly ConcurrentDictionary<(string Name, string Labels), Tally> tallies = new();
    private readonly ConcurrentDictionary<(string Name, string Labels), Func<double>> gauges = new();
    private readonly ConcurrentDictionary<string, string> help = new();

    /// <summary>Adds one to a count that only rises.</summary>
    /// <param name="name">Such as <c>tracker_requests_total</c>.</param>
    /// <param name="about">What it counts, in a sentence.</param>
    /// <param name="labels">Such as <c>status="2xx"</c>; few different ones, for each is kept for ever.</param>
    public void Count(string name, string about, string labels = "") => Add(name, about, 1, labels);

    /// <summary>Adds to a sum that only rises.</summary>
    public void Add(string name, string about, double amount, string labels = "") =>
        Tally(name, about, labels).Add(amount);

    /// <summary>The sum itself, for who adds to it at every request and has no time to look it up.</summary>
    public Tally Tally(string name, string about, string labels = "")
    {
        help.TryAdd(name, about);
        return tallies.GetOrAdd((name, labels), static _ => new Tally());
    }

    /// <summary>Shows a number that is asked for when the metrics are read.</summary>
    public void Gauge(string name, string about, Func<double> read, string labels = "")
    {
        help.TryAdd(name, about);
        gauges[(name, labels)] = read;
    }

    public string Text()
    {
        var text = new StringBuilder();
        Write(text, "gauge", gauges.Select(it => (it.Key, it.Value())));
        Write(text, "counter", tallies.Select(it => (it.Key, it.Value.Sum)));
        return text.ToString();
    }

    private void Write(
        StringBuilder text, string type, IEnumerable<((string Name, string Labels) Key, double Number)> numbers)
    {
        foreach (var family in numbers.GroupBy(it => it.Key.Name).OrderBy(it => it.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP {family.Key} {help[family.Key]}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {family.Key} {type}\n");
            foreach (var ((name, labels), number) in family.OrderBy(it => it.Key.Labels, StringComparer.Ordinal))
            {
                var shown = labels.Length == 0 ? "" : $"{{{labels}}}";
                text.Append(CultureInfo.InvariantCulture, $"{name}{shown} {number:R}\n");
            }
        }
    }
}
