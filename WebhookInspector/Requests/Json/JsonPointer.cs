using System.Diagnostics.CodeAnalysis;

namespace WebhookInspector.Requests.Json;

/// <summary>Writes and reads JSON Pointers (RFC 6901).</summary>
public static class JsonPointer
{
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <returns>False when the text is not a valid pointer: it does not start with '/', or has a '~' that is neither "~0" nor
    /// "~1".</returns>
    public static bool TryParse(string pointer, [NotNullWhen(true)] out IReadOnlyList<string>? segments)
    {
        segments = null;
        if (pointer.Length > 0 && pointer[0] != '/')
            return false;
        for (var at = pointer.IndexOf('~', StringComparison.Ordinal); at >= 0; at = pointer.IndexOf('~', at + 1))
        {
            if (at + 1 == pointer.Length || pointer[at + 1] is not ('0' or '1'))
                return false;
        }

        segments = pointer.Length == 0 ? [] : [.. pointer[1..].Split('/').Select(Unescape)];
        return true;
    }

    // "~1" is replaced first, so that "~01" becomes "~1" and not "/" (RFC 6901, section 4).
    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
