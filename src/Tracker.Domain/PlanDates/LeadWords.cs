namespace Tracker.Domain.PlanDates;

/// <summary>Words beside a date that change nothing about its days: how firm it is, and what it is about.</summary>
internal sealed class LeadWords(TokenCursor cursor)
{
    private static readonly PhraseTable<Firmness> Firmnesses = new(
        ("vastgesteld|vastgestelde|definitief|definitieve", Firmness.Fixed),
        ("wettelijk|wettelijke|wettelijke termijn", Firmness.Statutory),
        ("toegezegd|toegezegde|toezegging", Firmness.Pledged),
        ("gepland|geplande|planning|volgens planning|volgens de planning|naar planning|ingepland|voorzien|voorziene"
            + "|geagendeerd|het plan is",
            Firmness.Planned),
        ("beoogd|beoogde|beoogt|voornemens|voorgenomen|voornemen|bedoeling", Firmness.Intended),
        ("streven|streven naar|streeft|streeft naar|gestreefd|gestreefd wordt naar|streefdatum|inzet|liefst"
            + "|bij voorkeur|idealiter",
            Firmness.Aimed),
        ("verwacht|verwachte|verwachting|naar verwachting|waarschijnlijk|vermoedelijk|naar huidige verwachting"
            + "|naar huidig inzicht|naar alle waarschijnlijkheid",
            Firmness.Expected),
        ("onder voorbehoud|voorwaardelijk", Firmness.Conditional),
        ("mogelijk|mogelijkerwijs|misschien|wellicht|eventueel|onzeker|zo mogelijk|indien mogelijk|hopelijk",
            Firmness.Uncertain));

    private static readonly PhraseTable<bool> Adverbs = new(
        ("nog|al|reeds|pas|ook|dan|in principe|vooralsnog|alsnog|in ieder geval|in elk geval", true));

    private static readonly PhraseTable<bool> Subjects = new(
        ("inwerkingtreding|in werking|in werking treden|treedt|indiening|ingediend|publicatie|bekendmaking|consultatie"
            + "|internetconsultatie|in consultatie|behandeling|plenaire behandeling|stemming|besluitvorming|van kracht"
            + "|ingaan|gaat in|gereed|klaar|afgerond|opgeleverd|gepubliceerd|aangeboden|verzonden", true),
        ("vaststelling|invoering|ingang|start|afronding|oplevering|aanbieding|verzending|voorhang|datum|deadline|wet"
            + "|wetsvoorstel", true),
        ("de|het|een|is|wordt|worden|zal|zullen|we|wij|kabinet|er|ernaar|erop|erop gericht|om|maar|doch", true),
        (string.Join('|', Bodies()), true));

    /// <summary>The least firm of the words passed so far; null when none says anything.</summary>
    public Firmness? Weakest { get; set; }

    /// <summary>
    /// Passes words of firmness and small words, that may stand between a preposition and its date too.
    /// </summary>
    public void Skip()
    {
        while (SkipFirmness() || cursor.TryTake(Adverbs, out _))
        {
            // Each word taken is a step forward.
        }
    }

    /// <summary>Passes also the words that say what happens then, which only stand before a date as a whole.</summary>
    public void SkipSubjects()
    {
        do
        {
            Skip();
        }
        while (cursor.TryTake(Subjects, out _) || cursor.Take(","));
    }

    public void Weaken(Firmness firmness) => Weakest = Weakest is { } known && known > firmness ? known : firmness;

    /// <summary>Whether a small word stands here that says nothing of the date.</summary>
    public bool IsAtAdverb => cursor.Fits(Adverbs);

    private bool SkipFirmness()
    {
        if (!cursor.TryTake(Firmnesses, out var firmness))
        {
            return false;
        }

        Weaken(firmness);
        return true;
    }

    private static IEnumerable<string> Bodies() =>
        from preposition in (string[])["bij", "naar", "aan", "door"]
        from article in (string[])["de ", string.Empty]
        from body in (string[])["tweede kamer", "eerste kamer", "kamer", "raad van state"]
        select $"{preposition} {article}{body}";
}
