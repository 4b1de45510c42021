using System.Text.RegularExpressions;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>Checks that the members of a <c>parse</c> declaration are consistent with each other.</summary>
internal static class ParseChecks
{
    private static readonly Dictionary<ParseKind, string[]> Members = new()
    {
        [ParseKind.Raw] = [],
        [ParseKind.Prefix] = ["prefix"],
        [ParseKind.Kv] = ["pairSeparator", "signatureKeys"],
        [ParseKind.List] = ["listSeparator", "item"],
        [ParseKind.Regex] = ["pattern", "write"],
    };

    public static void Check(SignatureParse parse, DeclarationObject declared)
    {
        var name = DeclaredName<ParseKind>.Of(parse.Type);
        foreach (var stray in Members.Values.SelectMany(m => m).Except(Members[parse.Type]).Where(declared.Has))
        {
            declared.Fault(stray, $"means nothing for the type {name}; remove it");
        }

        var required = parse.Type switch
        {
            ParseKind.Prefix => "prefix",
            ParseKind.Kv => "signatureKeys",
            ParseKind.List => "item",
            ParseKind.Regex => "pattern",
            _ => null,
        };
        if (required is not null && !declared.Has(required))
        {
            declared.Fault(required, $"is missing; the type {name} needs it");
        }

        if (parse is { Type: ParseKind.Regex, Pattern: { } pattern })
        {
            CheckPattern(pattern, declared);
        }

        if (parse.Write is { } write)
        {
            CheckTemplate(write, "write", declared);
        }
    }

    public static void CheckTemplate(string template, string field, DeclarationObject declared)
    {
        var rest = template.Replace("{keyId}", "", StringComparison.Ordinal).Replace("{hash}", "", StringComparison.Ordinal);
        if (rest.Split("{sig}").Length != 2 || rest.Replace("{sig}", "", StringComparison.Ordinal).AsSpan().IndexOfAny('{', '}') >= 0)
        {
            declared.Fault(field, $"must hold {{sig}} once, and besides only {ItemFormat.Allowed}");
        }
        else if (template.Contains("}{", StringComparison.Ordinal))
        {
            declared.Fault(field, "must have text between its placeholders");
        }
    }

    private static void CheckPattern(string pattern, DeclarationObject declared)
    {
        try
        {
            var regex = new Regex(pattern, SignatureParser.PatternOptions, SignatureParser.PatternTimeout);
            if (!regex.GetGroupNames().Contains("sig", StringComparer.Ordinal))
            {
                declared.Fault("pattern", "must hold a group named sig: (?<sig>…)");
            }
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            declared.Fault(
                "pattern",
                "is not a regular expression that runs in linear time (no look-around, no back-references): " + e.Message
            );
        }
    }
}
