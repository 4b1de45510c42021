namespace WebhookInspector.Requests;

/// <summary>Says which characters a name may hold: it stands in lists, logs and terminals, where others could forge what is read.</summary>
public static class PlainName
{
    public const string Rule = "must not contain control characters, line separators or characters that turn the direction of text.";

    public static bool Is(string name) => !name.Any(IsHidden);

    /// <summary>True for controls, line separators, and bidirectional marks, embeddings, overrides and isolates (UAX #9, 2).</summary>
    private static bool IsHidden(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
