using System.Net.Http.Headers;
using System.Text;

namespace WebhookInspector.Requests.Bodies;

internal static class Charsets
{
    public static string? Declared(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.CharSet?.Trim('"') is { Length: > 0 } charset ? charset : null;

    /// <returns>The encoding; null for a charset that this program does not support, or that is unsafe to decode (UTF-7).</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static Encoding? OfMark(ReadOnlySpan<byte> body) =>
        body switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
}
