namespace Tracker.Tests.Domain;

/// <summary>All phrases here are of a letter of 10 February 2026, unless a test says another day.</summary>
public sealed class Reading_a_day
{
    [Theory]
    [InlineData("1 januari 2027", "2027-01-01")]
    [InlineData("1 jan. 2027", "2027-01-01")]
    [InlineData("1 mrt 2027", "2027-03-01")]
    [InlineData("1e januari 2027", "2027-01-01")]
    [InlineData("01-01-2027", "2027-01-01")]
    [InlineData("1-7-2027", "2027-07-01")]
    [InlineData("3/5/2027", "2027-05-03")]
    [InlineData("3.5.2027", "2027-05-03")]
    [InlineData("2027-05-03", "2027-05-03")]
    [InlineData("maandag 3 mei 2027", "2027-05-03")]
    [InlineData("op 29 februari 2028", "2028-02-29")]
    [InlineData("1 juli van dit jaar", "2026-07-01")]
    [InlineData("1 januari volgend jaar", "2027-01-01")]
    [InlineData("per 1 januari 2028", "2028-01-01")]
    [InlineData("met ingang van 1 januari 2027", "2027-01-01")]
    [InlineData("vanaf 1 juli 2027", "2027-07-01")]
    [InlineData("naar 1 januari 2030", "2030-01-01")]
    [InlineData("uitgesteld tot 1 januari 2030", "2030-01-01")]
    [InlineData("Prinsjesdag 2027", "2027-09-21")]
    [InlineData("bij de Miljoenennota 2027", "2026-09-15")]
    [InlineData("drie maanden na 1 juli 2027", "2027-10-01")]
    [InlineData("1 juli a.s.", "2026-07-01")]
    [InlineData("m.i.v. 1 januari 2028", "2028-01-01")]
    public void Gives_that_day(string phrase, string day) =>
        Assert.Equal($"{day}..{day} dag", PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("1 juli", "2026-07-01..2026-07-01 dag zacht")]
    [InlineData("1 februari", "2027-02-01..2027-02-01 dag zacht")]
    [InlineData("29 februari", "2028-02-29..2028-02-29 dag zacht")]
    [InlineData("op Prinsjesdag", "2026-09-15..2026-09-15 dag zacht")]
    public void Without_a_year_gives_the_first_to_come(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("1 januari of 1 juli 2028", "2028-01-01|2028-07-01 verzameling")]
    [InlineData("1 januari 2028 of 1 juli 2028", "2028-01-01|2028-07-01 verzameling")]
    [InlineData("1 juli 2028 dan wel 1 januari 2029", "2028-07-01|2029-01-01 verzameling")]
    [InlineData("1 januari, 1 april of 1 juli 2028", "2028-01-01|2028-04-01|2028-07-01 verzameling")]
    [InlineData("1 januari/1 juli 2028", "2028-01-01|2028-07-01 verzameling")]
    [InlineData("1 of 15 maart 2027", "2027-03-01|2027-03-15 verzameling")]
    [InlineData("1 januari 2027 of 2028", "2027-01-01|2028-01-01 verzameling")]
    [InlineData("in de loop van 1 januari of 1 juli 2026", "2026-01-01|2026-07-01 verzameling")]
    [InlineData("1 januari 2028 of 1 juli", "2028-01-01|2028-07-01 verzameling")]
    public void Of_several_keeps_each(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));
}

public sealed class Reading_a_part_of_the_year
{
    [Theory]
    [InlineData("tweede kwartaal van 2026", "2026-04-01..2026-06-30 kwartaal")]
    [InlineData("2e kwartaal 2026", "2026-04-01..2026-06-30 kwartaal")]
    [InlineData("2de kwartaal 2026", "2026-04-01..2026-06-30 kwartaal")]
    [InlineData("kwartaal 2 2026", "2026-04-01..2026-06-30 kwartaal")]
    [InlineData("kwartaal 2 van 2026", "2026-04-01..2026-06-30 kwartaal")]
    [InlineData("Q3 2026", "2026-07-01..2026-09-30 kwartaal")]
    [InlineData("2026-Q3", "2026-07-01..2026-09-30 kwartaal")]
    [InlineData("2026 Q3", "2026-07-01..2026-09-30 kwartaal")]
    [InlineData("Q3-2026", "2026-07-01..2026-09-30 kwartaal")]
    [InlineData("q3 2026", "2026-07-01..2026-09-30 kwartaal")]
    [InlineData("in het vierde kwartaal van dit jaar", "2026-10-01..2026-12-31 kwartaal")]
    [InlineData("het laatste kwartaal van 2026", "2026-10-01..2026-12-31 kwartaal")]
    [InlineData("volgend kwartaal", "2026-04-01..2026-06-30 kwartaal")]
    [InlineData("dit kwartaal", "2026-01-01..2026-03-31 kwartaal")]
    [InlineData("Q4", "2026-10-01..2026-12-31 kwartaal zacht")]
    [InlineData("eerste halfjaar 2027", "2027-01-01..2027-06-30 halfjaar")]
    [InlineData("In de tweede helft van 2026", "2026-07-01..2026-12-31 halfjaar")]
    [InlineData("H2 2026", "2026-07-01..2026-12-31 halfjaar")]
    [InlineData("volgend halfjaar", "2026-07-01..2026-12-31 halfjaar")]
    public void Quarters_and_halves_are_exact(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("maart 2027", "2027-03-01..2027-03-31 maand")]
    [InlineData("in mrt. 2027", "2027-03-01..2027-03-31 maand")]
    [InlineData("2027-03", "2027-03-01..2027-03-31 maand")]
    [InlineData("februari 2028", "2028-02-01..2028-02-29 maand")]
    [InlineData("december volgend jaar", "2027-12-01..2027-12-31 maand")]
    [InlineData("volgend jaar in december", "2027-12-01..2027-12-31 maand")]
    [InlineData("deze maand", "2026-02-01..2026-02-28 maand")]
    [InlineData("de maand juni 2026", "2026-06-01..2026-06-30 maand")]
    [InlineData("in maart", "2026-03-01..2026-03-31 maand zacht")]
    [InlineData("in januari", "2027-01-01..2027-01-31 maand zacht")]
    [InlineData("begin maart 2027", "2027-03-01..2027-03-10 decade zacht")]
    [InlineData("medio maart 2027", "2027-03-11..2027-03-20 decade zacht")]
    [InlineData("eind februari 2027", "2027-02-21..2027-02-28 decade zacht")]
    [InlineData("eind deze maand", "2026-02-21..2026-02-28 decade zacht")]
    public void Months_have_three_decades(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("2027", "2027-01-01..2027-12-31 jaar")]
    [InlineData("in het jaar 2027", "2027-01-01..2027-12-31 jaar")]
    [InlineData("volgend jaar", "2027-01-01..2027-12-31 jaar")]
    [InlineData("nog dit jaar", "2026-01-01..2026-12-31 jaar")]
    [InlineData("per 2027", "2027-01-01..2027-12-31 jaar")]
    [InlineData("begin volgend jaar", "2027-01-01..2027-03-31 jaardeel zacht")]
    [InlineData("halverwege 2027", "2027-05-01..2027-08-31 jaardeel zacht")]
    [InlineData("eind dit jaar", "2026-10-01..2026-12-31 jaardeel zacht")]
    [InlineData("einde jaar", "2026-10-01..2026-12-31 jaardeel zacht")]
    [InlineData("in de loop van het jaar", "2026-02-10..2026-12-31 jaar zacht")]
    [InlineData("aan het eind van het jaar", "2026-10-01..2026-12-31 jaardeel zacht")]
    [InlineData("dit najaar", "2026-09-01..2026-12-20 seizoen zacht")]
    [InlineData("in de loop van het voorjaar", "2026-03-01..2026-06-20 seizoen zacht")]
    [InlineData("komend voorjaar", "2026-03-01..2026-06-20 seizoen zacht")]
    [InlineData("volgend voorjaar", "2027-03-01..2027-06-20 seizoen zacht")]
    [InlineData("volgend jaar zomer", "2027-06-01..2027-09-20 seizoen zacht")]
    [InlineData("herfst 2026", "2026-09-01..2026-12-20 seizoen zacht")]
    [InlineData("winter 2026/2027", "2026-12-01..2027-03-20 seizoen zacht")]
    [InlineData("deze winter", "2025-12-01..2026-03-20 seizoen zacht")]
    [InlineData("rond de jaarwisseling", "2026-12-01..2027-01-31 maand zacht")]
    [InlineData("het eind van het tweede kwartaal van 2027", "2027-04-01..2027-06-30 kwartaal zacht")]
    public void Years_have_parts_and_seasons_of_our_reading(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));
}

public sealed class Reading_a_preposition
{
    [Theory]
    [InlineData("uiterlijk 1 juli 2027", "..2027-07-01 dag")]
    [InlineData("uiterlijk eind 2026", "..2026-12-31 jaardeel")]
    [InlineData("uiterlijk in het derde kwartaal van 2026", "..2026-09-30 kwartaal")]
    [InlineData("uiterlijk voor het zomerreces", "..2026-07-02 reces zacht")]
    [InlineData("voor of op 1 juli 2027", "..2027-07-01 dag")]
    [InlineData("zo spoedig mogelijk doch uiterlijk 1 juli 2027", "..2027-07-01 dag")]
    [InlineData("tot en met 2030", "..2030-12-31 jaar")]
    [InlineData("t/m 30 juni 2027", "..2027-06-30 dag")]
    [InlineData("vóór 1 juli 2027", "..2027-06-30 dag")]
    [InlineData("voor 1 september 2026", "..2026-08-31 dag")]
    [InlineData("voor 2027", "..2026-12-31 jaar")]
    [InlineData("voor het einde van dit jaar", "..2026-12-31 jaar")]
    [InlineData("voor het eind van de maand", "..2026-02-28 maand")]
    [InlineData("voor eind maart 2027", "..2027-03-31 maand")]
    [InlineData("voor het eind van het tweede kwartaal van 2027", "..2027-06-30 kwartaal")]
    [InlineData("tot eind 2028", "..2028-12-31 jaar")]
    [InlineData("voor kerst 2026", "..2026-12-24 dag")]
    [InlineData("voor de jaarwisseling 2026/2027", "..2026-12-31 dag")]
    [InlineData("voor de Voorjaarsnota 2026", "..2026-05-31 begrotingsmoment zacht")]
    [InlineData("binnen twee jaar", "..2028-02-10 reeks zacht")]
    public void That_gives_an_end_leaves_the_start_open(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("op zijn vroegst in 2026", "2026-01-01.. jaar")]
    [InlineData("op z'n vroegst per 1 januari 2028", "2028-01-01.. dag")]
    [InlineData("op zijn vroegst begin 2027", "2027-01-01.. jaardeel")]
    [InlineData("niet eerder dan het derde kwartaal van 2027", "2027-07-01.. kwartaal")]
    [InlineData("niet eerder dan na het zomerreces", "2026-09-01.. reces zacht")]
    [InlineData("niet voor 1 juli 2027", "2027-07-01.. dag")]
    [InlineData("op of na 1 juli 2027", "2027-07-01.. dag")]
    [InlineData("vanaf juli 2026", "2026-07-01.. maand")]
    [InlineData("vanaf het najaar van 2026", "2026-09-01.. seizoen zacht")]
    [InlineData("vanaf Q2 2027", "2027-04-01.. kwartaal")]
    [InlineData("na 1 juli 2027", "2027-07-02.. dag")]
    [InlineData("na eind 2026", "2027-01-01.. jaardeel")]
    [InlineData("na Prinsjesdag 2026", "2026-09-16.. dag")]
    [InlineData("na de jaarwisseling 2026/2027", "2027-01-01.. dag")]
    [InlineData("na de Voorjaarsnota 2026", "2026-04-02.. begrotingsmoment zacht")]
    [InlineData("1 januari 2028 en later", "2028-01-01.. dag")]
    [InlineData("in 2026 en verder", "2026-01-01.. jaar")]
    [InlineData("begin 2027 of later", "2027-01-01.. jaardeel")]
    [InlineData("vanaf 1 april 2027, einde open", "2027-04-01.. dag")]
    public void That_gives_a_start_leaves_the_end_open(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("nog voor het zomerreces", "..2026-07-02 reces zacht")]
    [InlineData("voor de zomer van 2027", "..2027-07-08 reces zacht")]
    [InlineData("tot aan de zomer", "..2026-07-02 reces zacht")]
    [InlineData("na de zomer", "2026-09-01..2026-10-31 reces zacht")]
    [InlineData("na het zomerreces", "2026-09-01.. reces zacht")]
    [InlineData("kort na het zomerreces", "2026-09-01..2026-09-30 reces zacht")]
    [InlineData("kort na het kerstreces 2023", "2024-01-16..2024-01-31 reces zacht")]
    [InlineData("tijdens het zomerreces van 2026", "2026-07-03..2026-08-31 reces zacht")]
    [InlineData("voor het meireces 2024", "..2024-04-25 reces")]
    [InlineData("voor het zomerreces 2024", "..2024-07-04 reces")]
    [InlineData("voor het kerstreces", "..2026-12-17 reces zacht")]
    public void Beside_a_recess_speaks_of_sitting_days(string phrase, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("2026-07-02", "..2026-07-02 reces zacht")]
    [InlineData("2026-07-03", "..2027-07-08 reces zacht")]
    [InlineData("2026-09-15", "..2027-07-08 reces zacht")]
    public void Before_the_summer_means_the_first_recess_after_the_letter(string letter, string line) =>
        Assert.Equal(line, PhraseCases.Line(PhraseCases.Read("voor de zomer", letter).Date));

    [Fact]
    public void In_the_course_of_begins_no_earlier_than_the_letter()
    {
        var date = PhraseCases.Read("in de loop van het voorjaar", "2026-04-24").Date;

        Assert.Equal("2026-04-24..2026-06-20 seizoen zacht", PhraseCases.Line(date));
        Assert.True(date.StartsAtLetter);
    }

    [Fact]
    public void In_the_course_of_a_coming_year_begins_with_that_year()
    {
        var date = PhraseCases.Read("in de loop van 2027").Date;

        Assert.Equal("2027-01-01..2027-12-31 jaar", PhraseCases.Line(date));
        Assert.False(date.StartsAtLetter);
    }
}
