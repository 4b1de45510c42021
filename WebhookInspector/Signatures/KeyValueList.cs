namespace WebhookInspector.Signatures;

/// <summary>Reads a signature header that consists of key-value pairs: <c>t=1614265330,v1=HEX</c>.</summary>
internal static class KeyValueList
{
    /// <summary>Reads the values of these keys in order; pairs without an equals sign are skipped.</summary>
    public static IReadOnlyList<string> Values(string text, string separator, IReadOnlyCollection<string> keys)
    {
        var values = new List<string>();
        foreach (var pair in text.Split(separator))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && keys.Contains(WireText.TrimOws(pair[..equals]), StringComparer.Ordinal))
            {
                values.Add(WireText.TrimOws(pair[(equals + 1)..]));
            }
        }

        return values;
    }
}
