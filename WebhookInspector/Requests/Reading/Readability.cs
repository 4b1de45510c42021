namespace WebhookInspector.Requests.Reading;

/// <summary>Tells text, which may have a few invalid bytes, from binary data.</summary>
internal static class Readability
{
    private const int Looked = 64 * 1024;

    /// <summary>One sign of this many may be unreadable; where the type says text, every second.</summary>
    private const int MinShare = 8,
        MinShareOfText = 2;

    public static bool Is(string text, string? media)
    {
        var start = text.AsSpan(0, Math.Min(Looked, text.Length));
        var unreadable = 0;
        foreach (var c in start)
        {
            if (c is '\uFFFD' or (< ' ' and not ('\t' or '\r' or '\n' or '\f' or '\e')) or (>= '\u007F' and < '\u00A0' and not '\u0085'))
                unreadable++;
        }

        return unreadable * (MediaType.IsText(media) ? MinShareOfText : MinShare) <= start.Length;
    }
}
