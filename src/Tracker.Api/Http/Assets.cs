using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Tracker.Api.Http;

/// <summary>Style sheets, scripts, fonts and pictures: part of the program, kept in memory, compressed once.</summary>
public static class Assets
{
    private const string Root = "wwwroot/";
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    private static readonly ConcurrentDictionary<string, Asset?> Read = new(StringComparer.Ordinal);

    /// <summary>The address of a file, with the hash of its content, so that browsers keep it for ever.</summary>
    /// <param name="path">Under <c>wwwroot</c>, such as <c>planner.css</c> or <c>lib/utrecht.css</c>.</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static string Address(string path) =>
        Find(path) is { } asset
            ? $"/{path}?v={asset.Hash}"
            : throw new ArgumentException($"There is no file wwwroot/{path}.", nameof(path));

    public static void UseAssets(this IApplicationBuilder app) =>
        app.Use((context, next) =>
            context.Request.Path.Value is { Length: > 1 } path
            && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && Find(path[1..]) is { } asset
                ? Send(context, asset)
                : next(context));

    private static async Task Send(HttpContext context, Asset asset)
    {
        var (request, response) = (context.Request, context.Response);
        var brotli = asset.Brotli is not null
            && request.GetTypedHeaders().AcceptEncoding.Any(it => it.Value == "br" && it.Quality is not 0);
        var tag = $"\"{asset.Hash}{(brotli ? "-br" : "")}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = request.Query["v"] == asset.Hash ? ForEver : ForAnHour;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (request.Headers.IfNoneMatch.Contains(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var content = brotli ? asset.Brotli! : asset.Content;
        if (brotli)
            response.Headers.ContentEncoding = "br";
        response.ContentType = asset.Type;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, context.RequestAborted);
    }

    // Unknown paths are looked up anew each time: remembering them would let visitors fill the memory.
    private static Asset? Find(string path) =>
        Read.TryGetValue(path, out var known) ? known : Load(path) is { } asset ? Read.GetOrAdd(path, asset) : null;

    private static byte[]? Content(string path)
    {
        using var resource = typeof(Assets).Assembly.GetManifestResourceStream(Root + path);
        if (resource is null)
            return null;
        using var memory = new MemoryStream();
        resource.CopyTo(memory);
        return memory.ToArray();
    }

    private static Asset? Load(string path)
    {
        var content = path == StyleSheet.Path
            ? StyleSheet.Made(
                part => Content(part)
                    ?? throw new InvalidOperationException($"The program lacks the style sheet {part}."),
                Address)
            : Content(path);
        if (content is null)
            return null;
        var type = Path.GetExtension(path) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            ".txt" => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        };
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type == "image/svg+xml";
        var hash = Convert.ToHexStringLower(SHA256.HashData(content)).AsSpan(0, 16).ToString();
        return new Asset(hash, type, content, isText ? Compress(content) : null);
    }

    private static byte[] Compress(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(content);
        return memory.ToArray();
    }

    private sealed record Asset(string Hash, string Type, byte[] Content, byte[]? Brotli);
}
