using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Tracker.Api.PersonalAgendas;
using Tracker.Api.SignIn;

namespace Tracker.Tests.Api.PersonalAgendas;

/// <summary>Someone who makes and keeps a feed of their own, by the pages alone.</summary>
internal sealed class Maker(HttpClient client)
{
    private const string Planner = "https://planner.example.nl";

    /// <summary>The path of the feed, as the page showed it last.</summary>
    public string Feed { get; private set; } = "";

    /// <summary>The path of the page on which it is kept.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Chooses, and makes it.</summary>
    /// <param name="choice">A query, such as <c>wat=landelijk&amp;taal=en</c>.</param>
    public async Task<IDocument> Make(string choice) =>
        Read(await Send(PersonalAgendaRoutes.New, PersonalAgendaRoutes.New, choice));

    public Task<IDocument> Change(string choice) => Send($"{Page}/wijzigen", $"{Page}/wijzigen", choice);

    public async Task<IDocument> Move() => Read(await Send(Page, $"{Page}/adres"));

    public Task<IDocument> GiveUp() => Send(Page, $"{Page}/opheffen");

    public async Task SignIn(string role) =>
        await Send(SignInWiring.Address, SignInWiring.Address, $"rol={role}&terug=/over");

    public async Task<IDocument> Look(string address) => await Parse(await client.GetAsync(address));

    /// <summary>Presses the button of a form on a page that was asked for first, and follows to what comes of
    /// it.</summary>
    /// <param name="from">The page with the form.</param>
    /// <param name="to">Where it is sent.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task<IDocument> Send(string from, string to, string fields = "")
    {
        using var answer = await Post(from, to, fields);
        if (answer.StatusCode is not (HttpStatusCode.SeeOther or HttpStatusCode.Found))
            return await Parse(answer);
        var next = answer.Headers.Location!.OriginalString;
        Page = next.Split('?')[0];
        return await Look(next);
    }

    public async Task<HttpResponseMessage> Post(string from, string to, string fields)
    {
        var form = await Look(from);
        var token = form.QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new StringContent(
            $"{fields}&__RequestVerificationToken={Uri.EscapeDataString(token)}",
            new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        return await client.PostAsync(to, content);
    }

    private IDocument Read(IDocument page)
    {
        if (page.QuerySelector("#adres")?.GetAttribute("value") is { } address)
            Feed = address[Planner.Length..];
        return page;
    }

    private static async Task<IDocument> Parse(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default)
            .OpenAsync(request => request.Content(html).Address(Planner).Status(answer.StatusCode));
    }
}
