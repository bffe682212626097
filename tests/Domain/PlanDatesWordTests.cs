using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Domain;

public sealed class Reading_several_dates
{
    [Theory]
    [InlineData("tweede of derde kwartaal van 2025", "2025-04-01..2025-09-30 reeks")]
    [InlineData("zomer van 2022 of januari 2023", "2022-06-01..2023-01-31 reeks zacht")]
    [InlineData("najaar en tweede helft van 2026", "2026-07-01..2026-12-31 reeks")]
    [InlineData("in de tweede helft van 2025 en in 2026", "2025-07-01..2026-12-31 reeks")]
    [InlineData("in 2026 en 2027", "2026-01-01..2027-12-31 reeks")]
    [InlineData("Q3/Q4 2026", "2026-07-01..2026-12-31 reeks")]
    [InlineData("eind 2026 of begin 2027", "2026-10-01..2027-03-31 reeks zacht")]
    [InlineData("december of januari 2028", "2027-12-01..2028-01-31 reeks")]
    [InlineData("maart of april 2027", "2027-03-01..2027-04-30 reeks")]
    [InlineData("begin of medio 2027", "2027-01-01..2027-08-31 reeks zacht")]
    public void With_of_or_en_holds_them_all(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("2026 tot en met 2028", "2026-01-01..2028-12-31 reeks")]
    [InlineData("2026 t/m 2028", "2026-01-01..2028-12-31 reeks")]
    [InlineData("in de periode 2026-2028", "2026-01-01..2028-12-31 reeks")]
    [InlineData("van 2027 tot 2030", "2027-01-01..2029-12-31 reeks")]
    [InlineData("vanaf 2027 tot en met 2029", "2027-01-01..2029-12-31 reeks")]
    [InlineData("vanaf 1 juli 2027 tot 1 januari 2028", "2027-07-01..2027-12-31 reeks")]
    [InlineData("van 1 maart tot en met 15 april 2027", "2027-03-01..2027-04-15 reeks")]
    [InlineData("1 tot en met 15 maart 2027", "2027-03-01..2027-03-15 reeks")]
    [InlineData("van 1 november tot 1 februari 2028", "2027-11-01..2028-01-31 reeks")]
    [InlineData("tussen 1 maart en 1 april 2027", "2027-03-01..2027-04-01 reeks")]
    [InlineData("Q3 2026 - Q1 2027", "2026-07-01..2027-03-31 reeks")]
    [InlineData("2027-04-01/2027-06-30", "2027-04-01..2027-06-30 reeks")]
    [InlineData("de komende twee jaar", "2026-02-10..2028-02-09 reeks zacht")]
    public void As_a_range_runs_from_the_first_to_the_last(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("niet eerder dan 1 juli 2027 en uiterlijk 1 januari 2028", "2027-07-01..2028-01-01 reeks")]
    [InlineData("in 2027, uiterlijk 1 juli 2027", "2027-01-01..2027-07-01 reeks")]
    [InlineData("in 2027, voor het zomerreces", "2027-01-01..2027-07-08 reeks zacht")]
    [InlineData("2027, Q2", "2027-04-01..2027-06-30 kwartaal")]
    [InlineData("binnenkort, uiterlijk 1 juli 2026", "..2026-07-01 dag")]
    public void Of_which_one_bounds_the_other_keeps_what_both_allow(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));
}

public sealed class Reading_words_of_firmness
{
    [Theory]
    [InlineData("beoogd 1 januari 2028", Firmness.Intended)]
    [InlineData("1 januari 2028 (beoogd)", Firmness.Intended)]
    [InlineData("streven naar inwerkingtreding per 1 januari 2028", Firmness.Aimed)]
    [InlineData("naar verwachting per 1 januari 2028", Firmness.Expected)]
    [InlineData("treedt naar verwachting in werking op 1 januari 2028", Firmness.Expected)]
    [InlineData("waarschijnlijk 1 januari 2028", Firmness.Expected)]
    [InlineData("gepland per 1 januari 2028", Firmness.Planned)]
    [InlineData("de geplande datum van 1 januari 2028", Firmness.Planned)]
    [InlineData("toegezegd per 1 januari 2028", Firmness.Pledged)]
    [InlineData("mogelijk 1 januari 2028", Firmness.Uncertain)]
    [InlineData("vastgesteld op 1 januari 2028", Firmness.Fixed)]
    [InlineData("naar verwachting gepland op 1 januari 2028", Firmness.Expected)]
    [InlineData("1 januari 2028, onder voorbehoud", Firmness.Conditional)]
    public void Leaves_the_day_and_gives_the_least_firm(string phrase, Firmness firmness)
    {
        var read = PhraseCases.Read(phrase);

        Assert.Equal("2028-01-01..2028-01-01 dag", PhraseCases.Line(read.Date));
        Assert.Equal(firmness, read.Firmness);
    }

    [Theory]
    [InlineData("uiterlijk 1 juli 2027")]
    [InlineData("op zijn vroegst in 2027")]
    [InlineData("Q2 2027 en later")]
    [InlineData("bij koninklijk besluit te bepalen")]
    public void Gives_none_for_a_bound(string phrase) => Assert.Null(PhraseCases.Read(phrase).Firmness);

    [Fact]
    public void Reads_stacked_words_together()
    {
        var read = PhraseCases.Read("naar verwachting in de loop van het derde kwartaal van 2026", "2026-08-01");

        Assert.Equal("2026-08-01..2026-09-30 kwartaal zacht", PhraseCases.Line(read.Date));
        Assert.Equal(Firmness.Expected, read.Firmness);
    }
}

public sealed class Reading_words_without_a_date
{
    [Theory]
    [InlineData("binnenkort")]
    [InlineData("op korte termijn")]
    [InlineData("zo spoedig mogelijk")]
    [InlineData("n.t.b.")]
    [InlineData("nog onbekend")]
    [InlineData("op een nader te bepalen moment")]
    [InlineData("te zijner tijd")]
    [InlineData("op een later moment")]
    [InlineData("geen datum")]
    public void Invents_no_bound(string phrase)
    {
        var read = PhraseCases.Read(phrase);

        Assert.Equal(".. geen zacht", PhraseCases.Line(read.Date));
        Assert.Null(read.Condition);
        Assert.Null(read.Edtf);
    }

    [Theory]
    [InlineData("Zo snel mogelijk na besluit over financiële dekking", "besluit over financiële dekking")]
    [InlineData("Zo snel mogelijk voor advies naar Raad van State na besluit over dekking", "besluit over dekking")]
    [InlineData("Na deze evaluatie", "deze evaluatie")]
    [InlineData("Na verdere behandeling van het Grondwetsvoorstel", "verdere behandeling van het Grondwetsvoorstel")]
    [InlineData("zodra de wet van kracht is", "de wet van kracht is")]
    [InlineData("eerst nog nationale wetgeving", "nationale wetgeving")]
    [InlineData("binnen zes maanden na inwerkingtreding", "binnen zes maanden na inwerkingtreding")]
    [InlineData("eerstvolgende vaste verandermoment na publicatie", "publicatie")]
    public void Keeps_the_condition_as_written(string phrase, string condition)
    {
        var read = PhraseCases.Read(phrase);

        Assert.Equal(".. relatief zacht", PhraseCases.Line(read.Date));
        Assert.Equal(condition, read.Condition);
        Assert.Equal(Firmness.Conditional, read.Firmness);
    }

    [Theory]
    [InlineData("op een bij koninklijk besluit te bepalen tijdstip", "koninklijk besluit")]
    [InlineData("bij Koninklijk Besluit te bepalen", "Koninklijk Besluit")]
    [InlineData("op verschillende tijdstippen per artikel (KB)", "KB")]
    [InlineData(
        "op een bij koninklijk besluit te bepalen tijdstip, dat per artikel verschillend kan worden vastgesteld",
        "koninklijk besluit")]
    public void Names_the_decree_it_is_left_to(string phrase, string decree)
    {
        var read = PhraseCases.Read(phrase);

        Assert.Equal(".. relatief", PhraseCases.Line(read.Date));
        Assert.Equal(decree, read.Condition);
    }

    [Fact]
    public void Keeps_a_condition_beside_a_date()
    {
        var read = PhraseCases.Read("1 juli 2026, indien de Kamer in december 2025 behandelt");

        Assert.Equal("2026-07-01..2026-07-01 dag", PhraseCases.Line(read.Date));
        Assert.Equal("de Kamer in december 2025 behandelt", read.Condition);
        Assert.Equal(Firmness.Conditional, read.Firmness);
    }

    [Fact]
    public void Keeps_a_decree_beside_a_target()
    {
        var read = PhraseCases.Read("bij KB te bepalen, beoogd 1 januari 2027");

        Assert.Equal("2027-01-01..2027-01-01 dag", PhraseCases.Line(read.Date));
        Assert.Equal("KB", read.Condition);
        Assert.Equal(Firmness.Intended, read.Firmness);
    }
}

public sealed class Reading_letters_of_another_form
{
    [Theory]
    [InlineData("uiterlĳk 1 juli 2027")]
    [InlineData("UITERLIJK 1 JULI 2027")]
    [InlineData("uiterlijk\u00a01\u00a0juli\u00a02027")]
    [InlineData("uiterlijk １ juli ２０２７")]
    [InlineData("uiter\u00adlijk 1 juli 2027.")]
    [InlineData("‘uiterlijk 1 juli 2027’")]
    public void Reads_the_same(string phrase) =>
        Assert.Equal("..2027-07-01 dag", PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Fact]
    public void Reads_an_accent_of_two_characters() =>
        Assert.Equal("..2027-06-30 dag", PhraseCases.Line(PhraseCases.Read("vo\u0301o\u0301r 1 juli 2027").Date));
}
