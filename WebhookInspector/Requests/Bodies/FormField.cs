namespace WebhookInspector.Requests.Bodies;

/// <summary>One field of <c>application/x-www-form-urlencoded</c> (WHATWG URL, 5.1).</summary>
/// <param name="Value">The value; null when no '=' was sent.</param>
public sealed record FormField(FormText Name, FormText? Value)
{
    /// <summary>Reads the fields lazily, in the order sent, including repeated ones.</summary>
    public static IEnumerable<FormField> Read(string body)
    {
        for (var start = 0; start < body.Length; )
        {
            var found = body.IndexOf('&', start);
            var end = found < 0 ? body.Length : found;
            if (end > start)
                yield return Of(body[start..end]);
            start = end + 1;
        }
    }

    private static FormField Of(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new FormField(FormDecoding.Decode(pair), null)
            : new FormField(FormDecoding.Decode(pair[..equals]), FormDecoding.Decode(pair[(equals + 1)..]));
    }
}
