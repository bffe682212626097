using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Api.Dossiers;
using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A kind of what is said of a dossier as a whole, which people record on a page of its own.</summary>
/// <param name="Word">What it is called, in the singular.</param>
/// <param name="Path">The last part of the address of its page; that of the API.</param>
/// <param name="Members">The fields of the API that it has.</param>
/// <param name="Read">Makes a registration of a form, or notes what is wrong.</param>
/// <param name="RefusedAt">The field beside which a refusal stands that is about no field of its own.</param>
/// <param name="IsShownFirst">
/// Whether the page shows in words what will be recorded before it is: where that does not stand in the fields as
/// chosen.
/// </param>
/// <param name="Page">The page.</param>
public sealed record RemarkKind(
    string Word,
    string Path,
    IReadOnlyList<Field> Members,
    Func<string, Filled, Background, Registration?> Read,
    Field RefusedAt,
    bool IsShownFirst,
    Func<object, IResult> Page)
{
    public static RemarkKind Flag { get; } = new(
        RemarkBody.Flag, "markeringen", FlagForm.Members, FlagForm.Read, FlagForm.Which, false, Show<FlagPage>);

    public static RemarkKind Link { get; } = new(
        RemarkBody.Link, "verbanden", LinkForm.Members, LinkForm.Read, LinkForm.Kind, false, Show<LinkPage>);

    public static RemarkKind Obligation { get; } = new(
        RemarkBody.Obligation,
        "verplichtingen",
        ObligationForm.Members,
        ReadObligation,
        ObligationForm.Duty,
        true,
        Show<ObligationPage>);

    public static RemarkKind Wish { get; } = new(
        RemarkBody.Wish, "wensen", WishForm.Members, WishForm.Read, WishForm.Wish, true, Show<WishPage>);

    public static IReadOnlyList<RemarkKind> All { get; } = [Flag, Link, Obligation, Wish];

    public static RemarkKind Of(Remark remark) => remark switch
    {
        FlagMoved => Flag,
        DossierLinked => Link,
        ObligationIdentified => Obligation,
        WishVoiced => Wish,
        _ => throw new ArgumentException($"{remark.GetType().Name} has no page.", nameof(remark)),
    };

    public string Address(string slug) => $"/dossiers/{slug}/{Path}";

    /// <summary>People are asked how the day follows from a step: when nothing says so, no day does.</summary>
    private static Registration? ReadObligation(string slug, Filled form, Background background)
    {
        if (form.Has(AwaitingForm.Step) && !form.Has(AwaitingForm.Relation))
            form.Missing(AwaitingForm.Relation);
        return ObligationForm.Read(slug, form, background);
    }

    private static RazorComponentResult<TPage> Show<TPage>(object parameters)
        where TPage : IComponent => new(parameters);
}
