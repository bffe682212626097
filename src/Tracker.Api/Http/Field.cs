namespace Tracker.Api.Http;

/// <summary>
/// A value that someone may send us: in a query, in a form or in JSON. One table of fields reads all three
/// and describes them in <c>openapi.json</c>, so that what is said and what is done cannot differ.
/// </summary>
/// <param name="Name">Camel case, Dutch; a dot stands between an object and its member.</param>
/// <param name="About">What it is, in Dutch, for who calls us.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Parse">Reads it; the text is not empty, and has no blanks around it.</param>
public abstract record Field(string Name, string About, ValueShape Shape, Func<string, Parsed> Parse)
{
    public bool IsRequired { get; init; }

    /// <summary>It may be given several times: a repeated key in a query or form, an array in JSON.</summary>
    public bool IsMany { get; init; }

    /// <summary>New lines may occur in it.</summary>
    public bool HasLines { get; init; }

    /// <summary>
    /// It is taken exactly as sent, blanks around it and ends of lines too, so that places in it can be told.
    /// </summary>
    public bool IsVerbatim { get; init; }
}

/// <inheritdoc/>
public sealed record Field<T>(string Name, string About, ValueShape Shape, Func<string, Parsed> Parse)
    : Field(Name, About, Shape, Parse)
    where T : notnull;

/// <summary>How a value is written, in the words of JSON Schema.</summary>
/// <param name="Type"><c>string</c>, <c>integer</c> or <c>boolean</c>.</param>
/// <param name="Format"><c>date</c>, <c>date-time</c>, <c>uri</c>, or null.</param>
/// <param name="Choices">All that it can be; empty when that is open.</param>
/// <param name="LengthMax">The most characters of a text; null when the form itself bounds it.</param>
public sealed record ValueShape(string Type, string? Format, IReadOnlyList<string> Choices, int? LengthMax)
{
    /// <summary>An example of a value.</summary>
    public string? Example { get; init; }

    /// <summary>A regular expression that it matches.</summary>
    public string? Pattern { get; init; }
}

/// <summary>A value that was read, or why not.</summary>
public sealed record Parsed(object? Value, string? Code = null, string? Message = null);
