using NodaTime;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Domain.Dossiers;

public abstract record DossierEvent : TrackerEvent;

/// <summary>A dossier is followed from now on.</summary>
public sealed record DossierOpened(string Slug, Instrument Instrument, DossierDescription Description) : DossierEvent;

/// <summary>The dossier is described anew: title, numbers, audience and the rest as they hold from now on.</summary>
public sealed record DossierDescribed(DossierDescription Description) : DossierEvent;

/// <summary>A source says when a milestone will happen: a claim.</summary>
/// <param name="Statement">Who says it, where, and of which milestone.</param>
/// <param name="Phrase">
/// The date phrase exactly as the source has it; null when the source gives a date without words of its own.
/// </param>
/// <param name="Date">How it is read, as the person confirmed it.</param>
/// <param name="Firmness">How firm the source puts it.</param>
/// <param name="Condition">What it waits for, in words; null when nothing.</param>
/// <param name="Beside">
/// It stands beside an earlier claim instead of over it, as the editor says: the two conflict until settled.
/// </param>
/// <param name="Awaits">The event that it waits for or counts from; null when none is known.</param>
public sealed record Planned(
    Statement Statement,
    string? Phrase,
    PlanDate Date,
    Firmness Firmness,
    string? Condition = null,
    bool Beside = false,
    Awaiting? Awaits = null) : DossierEvent;

/// <summary>An earlier entry was a mistake. It stays readable, struck through.</summary>
/// <param name="Entry">The id of the entry.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record EntryRetracted(string Entry, string Reason) : DossierEvent;

/// <summary>
/// An earlier entry was a mistake, and another one takes its place: the very next event of the stream. It stays
/// readable, struck through.
/// </summary>
/// <param name="Entry">The id of the entry that was wrong.</param>
/// <param name="Into">The id of the entry that says it well.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record EntryAmended(string Entry, string Into, string Reason) : DossierEvent;

/// <summary>Claims that cannot both be true lay before a person, who chose which one holds.</summary>
/// <param name="Settlement">Stable id of the choice, unique in the dossier.</param>
/// <param name="Kept">The id of the claim that holds.</param>
/// <param name="Aside">The ids of the claims that no longer count, as long as the kept one stands.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record ConflictSettled(string Settlement, string Kept, Values<string> Aside, string Reason)
    : DossierEvent;

/// <summary>That choice no longer holds; what it set aside counts again.</summary>
/// <param name="Settlement">The id of the choice.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record SettlementUndone(string Settlement, string Reason) : DossierEvent;

/// <summary>What facts and claims have in common: an id, the milestone, and where and when it was said.</summary>
/// <param name="Entry">Stable id of the entry, unique in its dossier.</param>
/// <param name="Step">The key of the step.</param>
/// <param name="Tranche">The part of the law; null for the whole.</param>
/// <param name="Number">1 for the first time a step is taken.</param>
/// <param name="Source">The key of the document.</param>
/// <param name="Line">The first line in the document's text, counted from 1; null where lines make no sense.</param>
/// <param name="Place">The place in words ('Planningsoverzicht', 'p. 4'); null when the line says enough.</param>
/// <param name="SaidOn">The day on which the source said it.</param>
/// <param name="SaidOnIsApproximate">That day is known to the month only, or less.</param>
public sealed record Statement(
    string Entry,
    string Step,
    string? Tranche,
    int Number,
    string Source,
    int? Line,
    string? Place,
    LocalDate SaidOn,
    bool SaidOnIsApproximate)
{
    /// <summary>Where and when it was said, whatever of.</summary>
    public Citation Citation => new(Entry, Source, Line, Place, SaidOn, SaidOnIsApproximate);

    public bool IsOnSameMilestone(Statement other) =>
        Step == other.Step && Tranche == other.Tranche && Number == other.Number;
}

/// <summary>What a dossier is about.</summary>
/// <param name="Title">As the field calls it.</param>
/// <param name="Abbreviation">
/// Short name for cards and titles of appointments, such as <c>Wpp</c>; null when there is none.
/// </param>
/// <param name="Aliases">Other names it goes by in sources.</param>
/// <param name="Ministry">Abbreviation of the responsible ministry, such as <c>BZK</c>; null when unknown.</param>
/// <param name="Themes">Ids in the TOP list, such as <c>c_0361ffb3</c>.</param>
/// <param name="Audience">
/// Whom it concerns: <c>alle-gemeenten</c>, <c>provincies</c>, <c>waterschappen</c>, <c>caribisch-nederland</c>,
/// <c>rijk</c>, or codes such as <c>gm0014</c>.
/// </param>
/// <param name="Identifiers">Its numbers elsewhere.</param>
/// <param name="Meaning">What it means for a municipality, in our own words; null when not written yet.</param>
public sealed record DossierDescription(
    string Title,
    string? Abbreviation,
    Values<string> Aliases,
    string? Ministry,
    Values<string> Themes,
    Values<string> Audience,
    Values<Identifier> Identifiers,
    string? Meaning);

/// <summary>A number by which others know the dossier.</summary>
/// <param name="Kind">
/// <c>kamerstuk</c>, <c>staatsblad</c>, <c>staatscourant</c>, <c>publicatieblad</c>, <c>wgk</c>, <c>celex</c>,
/// <c>bwb</c>.
/// </param>
/// <param name="Value">The number as it is cited: <c>36742</c>, <c>Stb. 2026, 149</c>.</param>
public sealed record Identifier(string Kind, string Value);
