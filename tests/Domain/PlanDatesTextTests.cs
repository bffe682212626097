using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Domain;

public sealed class Printing_a_plan_date
{
    [Theory]
    [InlineData("1 januari 2028", "1 januari 2028")]
    [InlineData("Q2 2027", "1 april tot en met 30 juni 2027")]
    [InlineData("najaar 2026 of voorjaar 2027", "1 september 2026 tot en met 20 juni 2027")]
    [InlineData("Q2 2027 en later", "vanaf 1 april 2027, einde open")]
    [InlineData("voor het zomerreces", "tot en met 2 juli 2026")]
    [InlineData("1 januari of 1 juli 2028", "1 januari of 1 juli 2028")]
    [InlineData("1 januari, 1 juli 2028 of 1 januari 2029", "1 januari, 1 juli 2028 of 1 januari 2029")]
    [InlineData("binnenkort", "geen datum")]
    public void Says_it_in_Dutch(string phrase, string text) =>
        Assert.Equal(text, PlanDateText.Of(PhraseCases.Read(phrase).Date));

    [Theory]
    [InlineData("1 januari 2028", "2028-01-01")]
    [InlineData("Q2 2027", "2027-04-01/2027-06-30")]
    [InlineData("Q2 2027 en later", "2027-04-01/..")]
    [InlineData("uiterlijk 17 oktober 2024", "../2024-10-17")]
    [InlineData("1 januari of 1 juli 2028", "[2028-01-01,2028-07-01]")]
    [InlineData("binnenkort", null)]
    public void Says_it_in_EDTF_for_programs(string phrase, string? edtf) =>
        Assert.Equal(edtf, PhraseCases.Read(phrase).Edtf);

    [Fact]
    public void Names_the_rules_that_read_it() => Assert.Equal("3.1", PhraseCases.Read("binnenkort").Date.RulesVersion);
}
