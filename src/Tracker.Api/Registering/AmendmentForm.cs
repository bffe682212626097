using Tracker.Api.Dossiers;
using Tracker.Api.Statements;
using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A correction: that entry was a mistake, and this is how it should have been recorded, in full.</summary>
public static class AmendmentForm
{
    private static readonly Dictionary<string, EntryKind> Kinds = new()
    {
        [StatementBody.Fact] = new(FactForm.Members, FactForm.Read),
        [StatementBody.Plan] = new(ClaimForm.Members, ClaimForm.Read),
        [RemarkBody.Flag] = new(FlagForm.Members, FlagForm.Read),
        [RemarkBody.Link] = new(LinkForm.Members, LinkForm.Read),
        [RemarkBody.Wish] = new(WishForm.Members, WishForm.Read),
        [RemarkBody.Obligation] = new(ObligationForm.Members, ObligationForm.Read),
    };

    public static readonly Field<string> Kind = Fields.OneOf(
        "soort", "Wat de vermelding had moeten zijn; de andere velden zijn die van deze soort.", [.. Kinds.Keys]) with
    {
        IsRequired = true,
    };

    /// <summary>All fields of all kinds; which of them are needed depends on the kind.</summary>
    public static IReadOnlyList<Field> Members { get; } =
    [
        RetractionForm.Entry, RetractionForm.Reason, Kind,
        .. Kinds.Values.SelectMany(kind => kind.Members).DistinctBy(field => field.Name)
            .Select(field => field with { IsRequired = false }),
    ];

    /// <summary>Reads the form, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? Read(string slug, Filled form, Background background)
    {
        if (form.Text(Kind) is not { } name)
        {
            return null;
        }

        var kind = Kinds[name];
        foreach (var missing in kind.Members.Where(field => field.IsRequired && !form.Has(field)))
        {
            form.Missing(missing);
        }

        foreach (var stray in Members.Skip(3).Where(field => form.Has(field) && !kind.Has(field)))
        {
            form.Wrong(stray, "past-niet-bij-soort", $"Dit hoort niet bij een vermelding van de soort '{name}'.");
        }

        return kind.Read(slug, form, background) is { Command: var into } registration
            && form.Text(RetractionForm.Entry) is { } entry
            && form.Text(RetractionForm.Reason) is { } reason
            && form.Errors.Count == 0
                ? registration with { Command = new AmendEntry(entry, into, reason) }
                : null;
    }

    private sealed record EntryKind(
        IReadOnlyList<Field> Members, Func<string, Filled, Background, Registration?> Read)
    {
        public bool Has(Field field) => Members.Any(member => member.Name == field.Name);
    }
}
