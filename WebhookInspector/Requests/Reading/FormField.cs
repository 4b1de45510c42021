using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>One field of <c>application/x-www-form-urlencoded</c> (WHATWG URL, 5.1), of a body or a query.</summary>
/// <param name="Value">The value; null when no '=' was sent.</param>
public sealed record FormField(FormText Name, FormText? Value)
{
    /// <summary>The decoded value; empty when no '=' was sent.</summary>
    public string Text => Value?.Text ?? "";

    /// <summary>Reads the fields lazily, in the order sent, including repeated ones.</summary>
    /// <param name="charset">The charset of the escaped bytes; null for UTF-8.</param>
    public static IEnumerable<FormField> Read(string body, Encoding? charset = null)
    {
        for (var start = 0; start < body.Length; )
        {
            var found = body.IndexOf('&', start);
            var end = found < 0 ? body.Length : found;
            if (end > start)
                yield return Of(body[start..end], charset);
            start = end + 1;
        }
    }

    private static FormField Of(string pair, Encoding? charset)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new FormField(FormDecoding.Decode(pair, charset), null)
            : new FormField(FormDecoding.Decode(pair[..equals], charset), FormDecoding.Decode(pair[(equals + 1)..], charset));
    }
}
