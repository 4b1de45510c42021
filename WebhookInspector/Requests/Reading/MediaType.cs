using System.Net.Http.Headers;

namespace WebhookInspector.Requests.Reading;

/// <summary>Reads media types (RFC 9110, 8.3.1).</summary>
public static class MediaType
{
    public const string Form = "application/x-www-form-urlencoded",
        FormData = "multipart/form-data";

    /// <summary>Reads the media type, without parameters and in lower case; null when none can be read.</summary>
    public static string? Of(string? contentType) =>
        contentType switch
        {
            // What nearly every request says; parsing it costs more than all else that reads the head.
            "application/json" => contentType,
            null => null,
            _ => MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.MediaType?.ToLowerInvariant() : null,
        };

    public static bool IsJson(string? media) =>
        media is not null && (media.EndsWith("/json", StringComparison.Ordinal) || media.EndsWith("+json", StringComparison.Ordinal));

    public static bool IsXml(string? media) =>
        media is not null && (media.EndsWith("/xml", StringComparison.Ordinal) || media.EndsWith("+xml", StringComparison.Ordinal));

    public static bool IsMultipart(string? media) => media?.StartsWith("multipart/", StringComparison.Ordinal) == true;

    /// <summary>True for types whose bodies are text.</summary>
    public static bool IsText(string? media) =>
        media is Form or "application/javascript" or "application/graphql"
        || media?.StartsWith("text/", StringComparison.Ordinal) == true
        || IsJson(media)
        || IsXml(media)
        || Json.JsonLines.IsDeclared(media);
}
