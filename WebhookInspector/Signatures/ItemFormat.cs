using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Signatures;

/// <summary>Reads and writes one item of a signature list, and templates with <c>{keyId}</c>, <c>{hash}</c> and <c>{sig}</c>.</summary>
internal static class ItemFormat
{
    public const string Allowed = "{keyId} {hash} {sig}";

    /// <summary>Reads the signature in the item; null when the item has a different format or version.</summary>
    public static string? Read(ListItem item, string text)
    {
        if (item.Template is { } template)
        {
            return ReadTemplate(template, text);
        }

        var lead = Lead(item);
        return text.StartsWith(lead, StringComparison.Ordinal) ? text[lead.Length..] : null;
    }

    public static string Write(ListItem item, SignatureScheme form, string signature) =>
        item.Template is { } template ? WriteTemplate(template, form, signature) : Lead(item) + signature;

    /// <summary>Fills in a template. The key id is the scheme's config value <c>keyId</c>, or "1" if there is none.</summary>
    public static string WriteTemplate(string template, SignatureScheme form, string signature) =>
        template
            .Replace("{keyId}", WireText.FromDeclared(form.Config.GetValueOrDefault("keyId", "1")), StringComparison.Ordinal)
            .Replace("{hash}", DeclaredName<HashKind>.Of(form.Hash), StringComparison.Ordinal)
            .Replace("{sig}", signature, StringComparison.Ordinal);

    public static string InWords(ListItem item) => "“" + (item.Template ?? Lead(item) + "…") + "”";

    private static string Lead(ListItem item) => item.Prefix ?? item.Version + (item.Separator ?? ",");

    /// <summary>
    /// Reads the signature from a template. Each placeholder matches up to the next literal; the last one matches the rest.
    /// </summary>
    private static string? ReadTemplate(string template, string text)
    {
        string? signature = null;
        var rest = text.AsSpan();
        var pattern = template.AsSpan();
        while (!pattern.IsEmpty)
        {
            var close = pattern[0] == '{' ? pattern.IndexOf('}') : -1;
            if (close < 0)
            {
                var open = pattern.IndexOf('{') is var i and > 0 ? i : pattern.Length;
                if (!rest.StartsWith(pattern[..open], StringComparison.Ordinal))
                {
                    return null;
                }

                pattern = pattern[open..];
                rest = rest[open..];
                continue;
            }

            var isSignature = pattern[..(close + 1)] is "{sig}";
            pattern = pattern[(close + 1)..];
            var next = pattern.IndexOf('{') is var j and >= 0 ? pattern[..j] : pattern;
            var length = next.IsEmpty ? rest.Length : rest.IndexOf(next, StringComparison.Ordinal);
            if (length < 0)
            {
                return null;
            }

            signature = isSignature ? rest[..length].ToString() : signature;
            rest = rest[length..];
        }

        return rest.IsEmpty ? signature : null;
    }
}
