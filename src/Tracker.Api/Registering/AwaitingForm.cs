using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>The event that a claim waits for or counts from: a milestone of this dossier or of another one.</summary>
public static class AwaitingForm
{
    public static readonly Field<string> Dossier = Fields.Key(
        "wachtOp.dossier", "Het dossier van de gebeurtenis; zonder waarde dit dossier.", "wpp");

    public static readonly Field<string> Step = Fields.Key(
        "wachtOp.mijlpaal", "De stap waarop het wacht, of waarvan het telt.", "gepubliceerd");

    public static readonly Field<string> Tranche = Fields.Key(
        "wachtOp.tranche", "Het deel van de wet; zonder waarde het geheel.", lengthMax: Fields.NameLengthMax);

    public static readonly Field<int> Number = Fields.Number(
        "wachtOp.nummer", "De hoeveelste keer, bij stappen die vaker kunnen; zonder waarde 1.");

    public static readonly Field<AwaitingRelation> Relation = Fields.Choice(
        "wachtOp.relatie",
        "Hoe de dagen aan de gebeurtenis hangen: eigen dagen die alleen gelden als zij komt (mits, ook zonder waarde), "
        + "op dezelfde dag, erna, uiterlijk zo lang erna, of op zijn vroegst zo lang erna.",
        AwaitingWords.Relations);

    public static readonly Field<int> Count = Fields.Number(
        "wachtOp.hoeveel", "Hoeveel er na de gebeurtenis wordt geteld.");

    public static readonly Field<CountedUnit> Unit = Fields.Choice(
        "wachtOp.eenheid", "Waarin wordt geteld.", AwaitingWords.Units);

    public static readonly Field<LocalDate> From = Fields.Day(
        "wachtOp.nietVoor", "De eerste dag waarop de gebeurtenis telt; alleen bij 'mits'.");

    public static readonly Field<LocalDate> Until = Fields.Day(
        "wachtOp.nietNa", "De laatste dag waarop zij nog op tijd is; daarna vervalt de uitspraak. Alleen bij 'mits'.");

    public static IReadOnlyList<Field> Members { get; } =
        [Dossier, Step, Tranche, Number, Relation, Count, Unit, From, Until];

    /// <summary>Reads the fields, and notes what is wrong with them.</summary>
    /// <param name="slug">The dossier of the claim.</param>
    /// <returns>Null when it waits for no event, or something is wrong.</returns>
    public static Awaiting? Read(string slug, Filled form, Background background)
    {
        if (!Members.Any(form.Has))
        {
            return null;
        }

        StatementForm.CheckTranche(form, Tranche);
        CheckStep(slug, form, background);
        CheckCount(form);
        CheckDays(form);
        if (form.Text(Step) is not { } step)
        {
            return null;
        }

        var awaiting = new Awaiting(
            form.Text(Dossier) is { } other && other != slug ? other : null,
            step,
            form.Text(Tranche),
            form.Value(Number) ?? 1,
            form.Value(Relation) ?? AwaitingRelation.If,
            form.Value(Count),
            form.Value(Unit),
            form.Value(From),
            form.Value(Until));
        CheckCircle(slug, awaiting, form, background);
        return awaiting;
    }

    /// <summary>Through other dossiers too, which the rules of one dossier cannot see.</summary>
    private static void CheckCircle(string slug, Awaiting awaiting, Filled form, Background background)
    {
        if (form.Text(StatementForm.Step) is { } own
            && AwaitingChain.LeadsTo(
                background.View,
                awaiting.Key(slug),
                new MilestoneKey(
                    slug, own, form.Text(StatementForm.Tranche), form.Value(StatementForm.Number) ?? 1)))
        {
            form.Wrong(Step, DossierRefusals.AwaitsItself.Code, DossierRefusals.AwaitsItself.Reason);
        }
    }

    private static void CheckStep(string slug, Filled form, Background background)
    {
        if (!form.Has(Step))
        {
            form.Missing(Step);
        }

        var other = background.View.Dossiers.GetValueOrDefault(form.Text(Dossier) ?? slug);
        if (other is null && form.Text(Dossier) is not null)
        {
            form.Wrong(Dossier, "dossier-onbekend", "Dit dossier kennen we niet.");
        }
        else if (other is not null && form.Text(Step) is { } step && other.Procedure.Find(step) is null)
        {
            var kind = InstrumentWords.Instruments.Label(other.Instrument);
            form.Wrong(Step, "stap-onbekend", $"De stap '{step}' hoort niet bij een {kind}.");
        }
    }

    private static void CheckCount(Filled form)
    {
        var relation = form.Value(Relation) ?? AwaitingRelation.If;
        var mayCount = relation is AwaitingRelation.After or AwaitingRelation.Within or AwaitingRelation.NotBefore;
        var mustCount = mayCount && (relation != AwaitingRelation.After || form.Has(Unit) || form.Has(Count));
        Field[] both = [Count, Unit];
        foreach (var field in both)
        {
            if (!mayCount && form.Has(field))
            {
                form.Wrong(field, "past-niet", "Tellen hoort bij 'na', 'binnen' en 'vanaf'.");
            }
            else if (mustCount && !form.Has(field))
            {
                form.Missing(field);
            }
        }

        if (form.Value(Count) > Awaiting.CountMax)
        {
            form.Wrong(Count, "te-veel", $"Tel tot en met {Awaiting.CountMax}.");
        }
    }

    private static void CheckDays(Filled form)
    {
        if ((form.Value(Relation) ?? AwaitingRelation.If) != AwaitingRelation.If)
        {
            Field[] days = [From, Until];
            foreach (var day in days.Where(form.Has))
            {
                form.Wrong(day, "past-niet", "Dit hoort alleen bij 'mits'.");
            }
        }
        else if (form.Value(Until) < form.Value(From))
        {
            form.Wrong(Until, "eind-voor-begin", "De laatste dag ligt voor de eerste.");
        }
    }
}
