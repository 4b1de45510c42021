using System.Net;
using System.Text;

namespace WebhookInspector.Requests.Bodies;

/// <summary>Reads single values of a form, <c>application/x-www-form-urlencoded</c> or <c>multipart/form-data</c>.</summary>
public static class FormValues
{
    /// <returns>The bytes of the first field of that name; null when the body is no form or has no such field.</returns>
    public static ReadOnlyMemory<byte>? Find(ReadOnlyMemory<byte> body, string? contentType, string field) =>
        BodyText.MediaType(contentType) switch
        {
            "application/x-www-form-urlencoded" => UrlEncoded(body.Span, field),
            "multipart/form-data" => MultipartBody
                .Read(body, contentType)!
                .Parts.FirstOrDefault(part => part.Name == field && part.FileName is null)
                ?.Content,
            _ => null,
        };

    private static byte[]? UrlEncoded(ReadOnlySpan<byte> body, string field)
    {
        foreach (var pair in Encoding.Latin1.GetString(body).Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && WebUtility.UrlDecode(pair[..equals]) == field)
            {
                var encoded = Encoding.Latin1.GetBytes(pair[(equals + 1)..]);
                return WebUtility.UrlDecodeToBytes(encoded, 0, encoded.Length);
            }
        }

        return null;
    }
}
