using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Organisations;

namespace Tracker.Tests.Domain.Organisations;

public sealed class The_register_of_organisations
{
    private static readonly OrganisationRegister Register = OrganisationRegister.Known;
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Theory]
    [InlineData(OrganisationKind.Municipality, 342)]
    [InlineData(OrganisationKind.Province, 12)]
    [InlineData(OrganisationKind.CaribbeanBody, 3)]
    [InlineData(OrganisationKind.Ministry, 15)]
    public void Knows_everybody_of_today(OrganisationKind kind, int number) =>
        Assert.Equal(number, Register.On(Today, kind).Count());

    [Fact]
    public void Has_one_municipality_less_when_Wijdemeren_joins_Hilversum() =>
        Assert.Equal(341, Register.On(new LocalDate(2027, 1, 1), OrganisationKind.Municipality).Count());

    [Fact]
    public void Finds_a_municipality_by_its_code_in_an_address() =>
        Assert.Equal(
            new Organisation("gm0363", "Amsterdam", OrganisationKind.Municipality, Province: "pv27"),
            Register.Find("gm0363"));

    [Fact]
    public void Finds_nothing_under_an_unknown_code() => Assert.Null(Register.Find("gm9999"));

    [Fact]
    public void Knows_a_ministry_by_its_abbreviation() =>
        Assert.Equal("Binnenlandse Zaken en Koninkrijksrelaties", Register.Ministry("BZK")?.Name);

    [Fact]
    public void Tells_since_when_a_merged_municipality_exists()
    {
        var voorne = Register.Find("gm1992")!;

        Assert.Equal("Voorne aan Zee", voorne.Name);
        Assert.Equal(new LocalDate(2023, 1, 1), voorne.ValidFrom);
        Assert.False(voorne.Exists(new LocalDate(2022, 12, 31)));
        Assert.True(voorne.Exists(new LocalDate(2023, 1, 1)));
    }

    [Fact]
    public void Says_that_a_merger_is_only_planned()
    {
        var wijdemeren = Register.Find("gm1696")!;

        Assert.True(wijdemeren.EndIsPlanned);
        Assert.Equal(new LocalDate(2027, 1, 1), wijdemeren.ValidUntil);
        Assert.Equal(["gm0402"], wijdemeren.Successors);
    }

    [Fact]
    public void Refuses_a_successor_that_nobody_knows()
    {
        var merged = new Organisation("gm0001", null, OrganisationKind.Municipality) { Successors = ["gm0002"] };

        Assert.Equal(
            "Unknown successors: gm0002. (Parameter 'organisations')",
            Assert.Throws<ArgumentException>(() => new OrganisationRegister([merged])).Message);
    }
}

public sealed class The_successor_of_a_municipality
{
    private static readonly OrganisationRegister Register = OrganisationRegister.Known;

    [Fact]
    public void Is_itself_while_it_exists() =>
        Assert.Equal("gm1696", Register.SuccessorOf("gm1696", new LocalDate(2026, 12, 31))?.Code);

    [Fact]
    public void Is_the_one_it_joined_from_the_first_day_on() =>
        Assert.Equal("gm0402", Register.SuccessorOf("gm1696", new LocalDate(2027, 1, 1))?.Code);

    [Fact]
    public void Is_found_over_several_mergers() =>
        // It merged into Wijdemeren in 2002, and Wijdemeren joins Hilversum in 2027.
        Assert.Equal("gm0402", Register.SuccessorOf("gm0426", new LocalDate(2027, 1, 1))?.Code);

    [Fact]
    public void Is_not_one_when_it_was_divided()
    {
        var day = new LocalDate(2026, 1, 1);

        Assert.Null(Register.SuccessorOf("gm0788", day));
        Assert.Equal(
            ["gm0757", "gm0824", "gm0855", "gm0865"],
            Register.SuccessorsOf("gm0788", day).Select(it => it.Code));
    }

    [Fact]
    public void Is_nobody_for_an_unknown_code() =>
        Assert.Empty(Register.SuccessorsOf("gm9999", new LocalDate(2026, 1, 1)));
}
