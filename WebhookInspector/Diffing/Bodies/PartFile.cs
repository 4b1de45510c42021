using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>A file of a multipart body as a JSON object: what it is called and is, and its content.</summary>
internal static class PartFile
{
    private const int LongestText = 64 * 1024;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PartReading part)
    {
        var file = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (part.Part.FileName is { } name)
            file["filename"] = name;
        if (part.Part.ContentType is { } type)
            file["type"] = type;
        if (part.Content.Kind is BodyKind.Binary or BodyKind.Image or BodyKind.Multipart || part.Content.Bytes.Length > LongestText)
        {
            file["size"] = part.Content.Bytes.Length;
            file["sha256"] = Convert.ToHexStringLower(SHA256.HashData(part.Content.Bytes.Span));
        }
        else
        {
            file["text"] = part.Content.Text.Text;
        }

        return JsonSerializer.Serialize(file, Readable);
    }
}
