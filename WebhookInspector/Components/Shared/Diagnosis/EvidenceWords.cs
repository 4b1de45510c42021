using System.Globalization;
using WebhookInspector.Diagnosis;

namespace WebhookInspector.Components.Shared.Diagnosis;

/// <summary>Shows the proof of a cause as names and values beside the digests.</summary>
public static class EvidenceWords
{
    public static IEnumerable<(string Name, string Value)> Of(Cause cause) =>
        from item in cause.Evidence
        let value = Text(item.Value)
        where value.Length > 0 && cause.Code != CauseCodes.Unknown // whose numbers stand below the checks
        select (Name(cause.Code, item.Key), value);

    private static string Text(object value) =>
        value switch
        {
            string text => text,
            IEnumerable<string> many => string.Join(", ", many),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    // Not shown: they add nothing to "received" and "expected" above.
    private static string Name(string code, string key) =>
        (code, key) switch
        {
            (CauseCodes.SignatureHeaderRenamed, "header") => "found in",
            (CauseCodes.SignatureHeaderRenamed, "expected") or (_, "looked") => "looked for in",
            (_, "seconds") => "seconds off",
            (_, "tolerance") => "seconds allowed",
            _ => Spaced(key),
        };

    // "secretLabel" becomes "secret label".
    private static string Spaced(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
