using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Tests.Domain;

public sealed class The_short_words
{
    [Fact]
    public void Name_every_step_of_every_procedure()
    {
        var steps = ProcedureTables.All.SelectMany(procedure => procedure.Steps);

        Assert.Empty(steps.Select(step => step.Key).Except(StepWords.Steps));
    }

    [Fact]
    public void Say_whether_a_step_is_ahead_or_was_taken()
    {
        var step = ProcedureTables.Of(Instrument.Act).Get("ingediend-tk");

        Assert.Equal("naar Tweede Kamer", StepWords.Ahead(step));
        Assert.Equal("ingediend bij Tweede Kamer", StepWords.Taken(step));
    }

    [Fact]
    public void Name_a_theme_of_the_TOP_list() =>
        Assert.Equal("informatievoorziening en ICT", Themes.Name("c_ee06665e"));
}
