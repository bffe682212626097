using NodaTime;
using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A fact: this source says that it has happened, on that day.</summary>
public static class FactForm
{
    public static readonly Field<LocalDate> On =
        Fields.Day("datum", "De dag waarop het gebeurde.") with { IsRequired = true };

    public static readonly Field<string> Identifier = Fields.Line(
        "kenmerkNummer",
        "Het nummer dat erbij hoort: het Kamerstuk bij indiening, het Staatsblad bij publicatie.",
        "36742");

    public static readonly Field<LocalDate> ClosesOn = Fields.Day("sluitOp", "De laatste dag van een consultatie.");

    public static readonly Field<Uri> Page = Fields.Link("pagina", "Waar men op een consultatie kan reageren.");

    public static readonly Field<LocalDate> RetroactiveFrom = Fields.Day(
        "terugwerkendTot", "De eerdere dag tot waar een inwerkingtreding terugwerkt.");

    public static readonly Field<string> Exception = Fields.Text(
        "uitzondering",
        "Waarom het wordt vastgelegd hoewel de procedure het niet toelaat; alleen voor een beheerder.");

    public static IReadOnlyList<Field> Members { get; } =
        [.. StatementForm.Members, On, Identifier, ClosesOn, Page, RetroactiveFrom, Exception];

    /// <summary>Reads the form, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? Read(string slug, Filled form, Background background)
    {
        var statement = StatementForm.Read(form, background);
        Belongs(form, Identifier, "ingediend-tk", "gepubliceerd");
        Belongs(form, ClosesOn, "consultatie-open");
        Belongs(form, Page, "consultatie-open");
        Belongs(form, RetroactiveFrom, "in-werking");
        if (form.Value(ClosesOn) < form.Value(On))
        {
            form.Wrong(ClosesOn, "eind-voor-begin", "Een consultatie sluit niet voor de dag waarop zij opent.");
        }

        if (form.Value(RetroactiveFrom) >= form.Value(On))
        {
            form.Wrong(RetroactiveFrom, "niet-eerder", "Terugwerken kan alleen tot een dag voor de inwerkingtreding.");
        }

        return form.Errors.Count > 0 || statement is not { } said || form.Value(On) is not { } on
            ? null
            : new Registration(
                slug,
                new RecordFact(
                    said.Statement,
                    on,
                    form.Text(Identifier),
                    form.Value(ClosesOn),
                    form.Link(Page),
                    form.Value(RetroactiveFrom),
                    form.Text(Exception)),
                said.Source);
    }

    private static void Belongs(Filled form, Field field, params string[] steps)
    {
        if (form.Has(field) && form.Text(StatementForm.Step) is { } step && !steps.Contains(step))
        {
            form.Wrong(field, "past-niet-bij-stap", $"Dit hoort alleen bij: {string.Join(", ", steps)}.");
        }
    }
}
