using NodaTime;
using Tracker.Api.Dossiers;
using Tracker.Api.Statements;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Sources;

namespace Tracker.Api.Catalogue;

/// <summary>
/// Reads an entry of a dossier: a fact (<c>feit</c>), a claim (<c>plan</c>), a flag (<c>markering</c>), a link
/// (<c>verband</c>), a wish (<c>wens</c>) or an obligation (<c>verplichting</c>).
/// </summary>
internal sealed class EntryReader(IReadOnlyDictionary<string, SourceDocument> sources, PhraseReads reads)
{
    public ListedEntry Read(Section section)
    {
        var kind = section.OneOf(
            "soort",
            StatementBody.Fact, StatementBody.Plan,
            RemarkBody.Flag, RemarkBody.Link, RemarkBody.Wish, RemarkBody.Obligation);
        var said = Said(section);
        DossierCommand command = kind switch
        {
            StatementBody.Fact => Fact(section, Statement(section, said)),
            RemarkBody.Flag => Flag(section, said),
            RemarkBody.Link => Link(section, said),
            RemarkBody.Wish => new VoiceWish(said, section.Required("wens")),
            RemarkBody.Obligation => Obligation(section, said),
            _ => Claim(section, Statement(section, said)),
        };
        var entry = new ListedEntry(command, section.Text("ingetrokken"), section.Place);
        section.NothingElse();
        return entry;
    }

    private Citation Said(Section section)
    {
        var key = section.Required("bron");
        var source = sources.GetValueOrDefault(key);
        if (source is null && key.Length > 0)
            section.Fault("bron", $"De bron '{key}' staat niet in sources.yaml.");
        var saidOn = section.Day("gezegdOp");
        var approximate = section.Yes("bijBenadering");
        return new Citation(
            section.Slug("id"),
            key,
            section.Whole("regel"),
            section.Text("plaats"),
            saidOn ?? source?.SaidOn ?? default,
            approximate ?? (saidOn is null && source is { SaidOnIsApproximate: true }));
    }

    private static Statement Statement(Section section, Citation said) => new(
        said.Entry,
        section.Required("mijlpaal"),
        section.Text("deel") is null ? null : section.Slug("deel"),
        section.Whole("nummer") ?? 1,
        said.Source,
        said.Line,
        said.Place,
        said.SaidOn,
        said.SaidOnIsApproximate);

    private static DossierCommand Flag(Section section, Citation said)
    {
        var flag = section.Needed("markering", section.Word("markering", FlagWords.Flags));
        var on = section.Day("datum") ?? said.SaidOn;
        var isLowered = section.Text("handeling") is not null
            && section.OneOf("handeling", RemarkBody.Raised, RemarkBody.Lowered) == RemarkBody.Lowered;
        var note = section.Text("toelichting");
        return isLowered ? new LowerFlag(said, flag, on, note) : new RaiseFlag(said, flag, on, note);
    }

    /// <summary>What the other dossier is, is looked up once all of them are read.</summary>
    private static LinkDossier Link(Section section, Citation said) => new(
        said,
        section.Needed("verband", section.Word("verband", LinkWords.Kinds)),
        section.Slug("naar"),
        default);

    private static RecordFact Fact(Section section, Statement statement) => new(
        statement,
        section.Needed("datum", section.Day("datum")),
        section.Text("kenmerk"),
        section.Day("sluitOp"),
        section.Address("pagina"),
        section.Day("werktTerugTot"),
        section.Text("uitzondering"));

    private static IdentifyObligation Obligation(Section section, Citation said)
    {
        if (section.Has("uiterlijk") && section.Has("wachtOp"))
            section.Fault("uiterlijk", "'uiterlijk' en 'wachtOp' gaan niet samen.");
        return new IdentifyObligation(
            said, section.Required("verplichting"), section.Day("uiterlijk"), Awaiting(section));
    }

    private static Awaiting? Awaiting(Section section) =>
        section.Inner("wachtOp") is { } awaits ? AwaitingReader.Read(awaits) : null;

    private RecordClaim Claim(Section section, Statement statement)
    {
        var phrase = section.Text("zin");
        var firmness = section.Needed("zekerheid", section.Word("zekerheid", PlanDateWords.Firmnesses));
        var date = Given(section)
            ?? (section.Has("wachtOp") && phrase is null
                ? PlanDate.Undated(Precision.Relative)
                : Reading(section, phrase, statement) ?? PlanDate.Undated());
        return new RecordClaim(
            statement,
            phrase,
            date,
            firmness,
            section.Text("voorwaarde"),
            section.Yes("naast") ?? false,
            Awaiting(section));
    }

    /// <summary>The interval as the file itself gives it; null when it leaves that to the phrase.</summary>
    private static PlanDate? Given(Section section)
    {
        var earliest = section.Day("vroegst");
        var latest = section.Day("laatst");
        var precision = section.Word("precisie", PlanDateWords.Precisions);
        if (precision is null && earliest is null && latest is null)
            return null;
        if (precision is null)
            section.Fault("vroegst", "'precisie' ontbreekt bij een datum die hier zelf wordt gegeven.");
        if (latest < earliest)
        {
            section.Fault("laatst", "'laatst' ligt voor 'vroegst'.");
            return PlanDate.Undated();
        }

        return new PlanDate(earliest, latest, precision ?? Precision.None);
    }

    private PlanDate? Reading(Section section, string? phrase, Statement statement)
    {
        if (phrase is null)
            section.Fault("zin", "'zin' ontbreekt, en ook 'vroegst', 'laatst' en 'precisie'.");
        if (phrase is null || statement.SaidOn == default(LocalDate))
            return null;
        var reading = reads(phrase, statement.SaidOn);
        if (reading is PhraseReading.NotRead { Reason: var reason })
            section.Fault("zin", $"De zin '{phrase}' wordt niet gelezen: {reason}");
        return (reading as PhraseReading.Read)?.Date;
    }
}
