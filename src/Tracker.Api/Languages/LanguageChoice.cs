using System.Net.Mime;
using HeaderNames = Microsoft.Net.Http.Headers.HeaderNames;
using StringWithQualityHeaderValue = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue;
using Tracker.Domain;

namespace Tracker.Api.Languages;

/// <summary>
/// In which language someone gets the pages: the one that was chosen here, else the one that the browser asks for, else
/// Dutch. What programs read is in one language whoever asks: its words are part of a contract.
/// </summary>
public static class LanguageChoice
{
    private const string Cookie = "wp-taal";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Lets everything after it speak the language of whoever asks, and say so in its headers.</summary>
    public static void UseLanguages(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            Speak(context, IsForPeople(context.Request.Path) ? Asked(context.Request) : Language.Dutch);
            // At the last moment: what answers a failure begins by emptying the headers.
            context.Response.OnStarting(
                static state =>
                {
                    Write((HttpContext)state);
                    return Task.CompletedTask;
                },
                context);
            return next(context);
        });

    /// <summary>
    /// Lets pages for those who record speak Dutch to everyone; once it is known which page is asked.
    /// </summary>
    public static void UseDutchForEditors(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (IsDutchAlone(context))
                Speak(context, Language.Dutch);
            return next(context);
        });

    /// <summary>
    /// Goes on in the language of a request where the part that chose it has ended, as after a failure.
    /// </summary>
    public static void Resume(HttpContext context)
    {
        if (context.Items[typeof(Language)] is Language language)
            Spoken.Language = language;
    }

    /// <summary>
    /// Routes of pages that speak Dutch alone. What is recorded is Dutch, out of Dutch letters: who does that reads
    /// them.
    /// </summary>
    public static RouteGroupBuilder MapInDutch(this IEndpointRouteBuilder routes) =>
        routes.MapGroup(string.Empty).WithMetadata(DutchAlone.Instance);

    /// <summary>Whether the page that is asked speaks Dutch to everyone.</summary>
    public static bool IsDutchAlone(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<DutchAlone>() is not null;

    /// <summary>
    /// Adds the addresses that choose: <c>/en/dossiers?thema=...</c> keeps the choice and leads to
    /// <c>/dossiers?thema=...</c>. No page has two addresses, so a link that someone sends is in the reader's language.
    /// </summary>
    public static void MapLanguages(this IEndpointRouteBuilder routes)
    {
        foreach (var language in LanguageCodes.All)
            routes.MapGet($"/{LanguageCodes.Code(language)}/{{**page}}", (HttpContext it) => Choose(it, language));
    }

    /// <summary>The address that chooses a language and comes back to what is asked now.</summary>
    public static string Address(HttpRequest asked, Language language) =>
        $"/{LanguageCodes.Code(language)}{(asked.Path == "/" ? string.Empty : asked.Path.ToUriComponent())}"
        + asked.QueryString.ToUriComponent();

    private static IResult Choose(HttpContext context, Language language)
    {
        var (request, response) = (context.Request, context.Response);
        response.Cookies.Append(
            Cookie,
            LanguageCodes.Code(language),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = request.IsHttps,
                MaxAge = Kept,
                IsEssential = true,
            });
        response.Headers.CacheControl = "no-store";
        request.Path.StartsWithSegments($"/{LanguageCodes.Code(language)}", out var page);
        // Slashes in front would name another site.
        var path = $"/{page.ToUriComponent().TrimStart('/')}";
        return Results.LocalRedirect(path + request.QueryString.ToUriComponent());
    }

    /// <summary>The language that someone reads, whatever the page speaks.</summary>
    public static Language Asked(HttpRequest request) =>
        request.Cookies.TryGetValue(Cookie, out var chosen) && LanguageCodes.Find(chosen) is { } choice
            ? choice
            : Preferred(request.GetTypedHeaders().AcceptLanguage);

    /// <summary>What a browser likes best of what we have; of equals the first.</summary>
    private static Language Preferred(IList<StringWithQualityHeaderValue> accepted)
    {
        var (best, most) = (Language.Dutch, 0.0);
        foreach (var one in accepted)
        {
            var quality = one.Quality ?? 1;
            if (quality > most && LanguageCodes.Find(one.Value) is { } language)
                (best, most) = (language, quality);
        }

        return best;
    }

    private static bool IsForPeople(PathString path) =>
        !path.StartsWithSegments(ApiRoutes.Base) && !FileAddress.Is(path);

    private static void Speak(HttpContext context, Language language)
    {
        Spoken.Language = language;
        context.Items[typeof(Language)] = language;
    }

    private static void Write(HttpContext context)
    {
        var response = context.Response;
        if (response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase) != true)
            return;
        response.Headers.ContentLanguage = LanguageCodes.Code((Language)context.Items[typeof(Language)]!);
        response.Headers.Append(HeaderNames.Vary, $"{HeaderNames.AcceptLanguage}, {HeaderNames.Cookie}");
    }

    private sealed class DutchAlone
    {
        public static readonly DutchAlone Instance = new();
    }
}
