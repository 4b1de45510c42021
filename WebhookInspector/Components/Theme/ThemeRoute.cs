using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace WebhookInspector.Components.Theme;

/// <summary>
/// Serves the theme's style sheet, compressed once. At the address that names its content, browsers cache it permanently.
/// </summary>
internal static class ThemeRoute
{
    private const string Path = "/theme.css";

    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(ThemeSheet.Write());
    private static readonly byte[] Compressed = Compress(Plain);

    private static readonly string Version = Convert.ToHexStringLower(SHA256.HashData(Plain))[..12];

    public static string Url { get; } = $"{Path[1..]}?v={Version}";

    public static void MapTheme(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                Path,
                static (HttpContext context) =>
                {
                    context.Response.Headers.CacheControl =
                        context.Request.Query["v"] == Version ? "public, max-age=31536000, immutable" : "no-cache";
                    context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
                    if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
                        return Results.Bytes(Plain, "text/css");
                    context.Response.Headers.ContentEncoding = "br";
                    return Results.Bytes(Compressed, "text/css");
                }
            )
            .ExcludeFromDescription()
            .AllowAnonymous();

    private static byte[] Compress(byte[] plain)
    {
        using var to = new MemoryStream();
        using (var brotli = new BrotliStream(to, CompressionLevel.SmallestSize))
            brotli.Write(plain);
        return to.ToArray();
    }
}
