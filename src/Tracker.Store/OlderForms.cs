using System.Text.Json.Nodes;

namespace Tracker.Store;

/// <summary>The forms in which earlier releases wrote a kind of event, and how each becomes the next.</summary>
/// <remarks>
/// Every form has a name of its own in the log, as Marten names them: <c>planned</c>, then <c>planned_v2</c>. So a
/// release that does not know a form stops before it, instead of reading half of what happened.
/// </remarks>
/// <param name="Event">The kind of event, in the form that is written now.</param>
/// <param name="ToNext">
/// For each older form, the oldest first, its JSON in the form that came after it. Pure; what was never written down is
/// filled in as it must have been meant.
/// </param>
public sealed record OlderForms(Type Event, params IReadOnlyList<Func<JsonObject, JsonObject>> ToNext);
