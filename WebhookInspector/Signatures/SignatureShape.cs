namespace WebhookInspector.Signatures;

/// <summary>Describes the format of a value without showing the value.</summary>
internal static class SignatureShape
{
    public static string Describe(string text) =>
        text.Length == 0 ? "it is empty" : $"it has {text.Length} characters{LooksLike(WireText.TrimOws(text))}";

    private static string LooksLike(string text) =>
        text switch
        {
            _ when text.All(char.IsAsciiHexDigit) => text.Length % 2 == 0 ? " and looks like hex" : " of hex, an odd number",
            _ when SignatureDecoder.FromBase64(text) is not null => " and looks like base64",
            _ when SignatureDecoder.FromBase64Url(text) is not null => " and looks like base64url",
            _ when text.Contains('=', StringComparison.Ordinal) && !text.EndsWith('=') => " and looks like a key and a value",
            _ => "",
        };
}
