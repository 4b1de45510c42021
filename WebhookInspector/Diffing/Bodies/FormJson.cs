using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>
/// Two forms (<c>application/x-www-form-urlencoded</c>, WHATWG URL 5.1) as JSON objects, so that their fields are compared like members:
/// a field is a string, one that either side repeats is an array on both.
/// </summary>
internal static class FormJson
{
    public const int MaxFields = 100_000;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The JSON texts; null when a form has too many fields.</returns>
    public static (string Left, string Right)? Write(string left, string right)
    {
        var (ofLeft, ofRight) = (Fields(left), Fields(right));
        if (ofLeft is null || ofRight is null)
            return null;
        var repeated = ofLeft.Concat(ofRight).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return (Write(ofLeft, repeated), Write(ofRight, repeated));
    }

    private static string Write(ILookup<string, string> fields, HashSet<string> repeated) =>
        JsonSerializer.Serialize(
            fields.ToDictionary(g => g.Key, g => repeated.Contains(g.Key) ? (object)g.ToArray() : g.First(), StringComparer.Ordinal),
            Readable
        );

    private static ILookup<string, string>? Fields(string form)
    {
        var pairs = form.Split('&', StringSplitOptions.RemoveEmptyEntries);
        return pairs.Length > MaxFields
            ? null
            : pairs.Select(p => p.Split('=', 2)).ToLookup(p => Decode(p[0]), p => p.Length > 1 ? Decode(p[1]) : "", StringComparer.Ordinal);
    }

    /// <summary>
    /// Decodes a text. Bytes that are not UTF-8 stay as sent; otherwise two different byte sequences would look the same.
    /// </summary>
    private static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text.Replace('+', ' ');
        var bytes = new List<byte>(text.Length);
        var sent = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < sent.Length; i++)
        {
            if (sent[i] == '%' && i + 2 < sent.Length && char.IsAsciiHexDigit((char)sent[i + 1]) && char.IsAsciiHexDigit((char)sent[i + 2]))
            {
                bytes.Add(Convert.FromHexString(sent.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                bytes.Add(sent[i] == '+' ? (byte)' ' : sent[i]);
            }
        }

        var decoded = bytes.ToArray();
        return System.Text.Unicode.Utf8.IsValid(decoded) ? Encoding.UTF8.GetString(decoded) : text;
    }
}
