using System.Text.Json;

namespace WebhookInspector.Signatures;

/// <summary>One thing that is wrong with a declaration.</summary>
/// <param name="Field">A dotted path: <c>scheme.signature.encoding</c>.</param>
/// <param name="Reason">What is wrong and what is allowed.</param>
public sealed record DeclarationFault(string Field, string Reason);

/// <summary>Reads a <see cref="SignatureScheme"/> from its JSON form and reports every fault at once.</summary>
public static class SchemeReader
{
    /// <param name="path">What the element is called in faults: <c>scheme</c>.</param>
    /// <returns>Null when <paramref name="faults"/> got an entry.</returns>
    public static SignatureScheme? Read(JsonElement element, string path, ICollection<DeclarationFault> faults)
    {
        var before = faults.Count;
        try
        {
            var scheme = ReadForm(element, path, faults, isAlternative: false);
            return faults.Count == before ? scheme : null;
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a text with half a surrogate pair.
            faults.Add(new DeclarationFault(path, "holds a text that is not valid Unicode"));
            return null;
        }
    }

    private static SignatureScheme? ReadForm(JsonElement element, string path, ICollection<DeclarationFault> faults, bool isAlternative)
    {
        if (DeclaredObject.Open(element, path, faults) is not { } declared)
        {
            return null;
        }

        var kind = declared.Choice<SchemeKind>("kind");
        if (!declared.Has("kind"))
        {
            declared.Fault("kind", $"is missing; allowed are {DeclaredName<SchemeKind>.Allowed}");
        }

        var scheme = new SignatureScheme
        {
            Name = declared.Text("name"),
            Kind = kind ?? SchemeKind.None,
            Hash = declared.Choice<HashKind>("hash") ?? HashKind.Sha256,
            Algorithm = declared.Choice<KeyAlgorithm>("algorithm"),
            Signature = SourceReader.Read(declared, kind),
            Secret = ReadSecret(declared, kind),
            Content = ReadContent(declared),
            Timestamp = ValueRuleReader.Timestamp(declared),
            MessageId = ValueRuleReader.Source(declared, "messageId"),
            BodyDigest = ValueRuleReader.BodyDigest(declared),
            Prehash = declared.Choice<HashKind>("prehash"),
            BodyVariants = declared.Choices<BodyVariant>("bodyVariants") is { Count: > 0 } variants ? variants : [BodyVariant.Raw],
            Selector = ValueRuleReader.Selector(declared),
            Config = ReadConfig(declared),
            Alternatives = isAlternative ? [] : ReadAlternatives(declared, faults),
        };
        declared.Close();
        if (kind is not null)
        {
            SchemeChecks.Check(scheme, declared);
        }

        return scheme;
    }

    private static SecretRule ReadSecret(DeclaredObject scheme, SchemeKind? kind)
    {
        var decodeByDefault = kind == SchemeKind.Asymmetric ? SecretDecoding.Pem : SecretDecoding.Utf8;
        var declared = scheme.Child("secret");
        var rule = new SecretRule
        {
            Decode = declared?.Choices<SecretDecoding>("decode") is { Count: > 0 } decode ? decode : [decodeByDefault],
            StripPrefix = declared?.Text("stripPrefix"),
        };
        declared?.Close();
        return rule;
    }

    private static IReadOnlyList<ContentTemplate> ReadContent(DeclaredObject scheme)
    {
        var texts = scheme.Texts("content");
        var templates = new List<ContentTemplate>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (ContentTemplate.TryParse(texts[i], out var fault) is { } template)
            {
                templates.Add(template);
            }
            else
            {
                scheme.Fault(texts.Count == 1 ? "content" : $"content[{i}]", fault!);
            }
        }

        return templates;
    }

    private static Dictionary<string, string> ReadConfig(DeclaredObject scheme)
    {
        var config = new Dictionary<string, string>(StringComparer.Ordinal);
        if (scheme.Child("config") is { } declared)
        {
            foreach (var name in declared.Names)
            {
                config[name] = declared.Text(name) ?? "";
            }

            declared.Close();
        }

        return config;
    }

    private static IReadOnlyList<SignatureScheme> ReadAlternatives(DeclaredObject scheme, ICollection<DeclarationFault> faults)
    {
        if (scheme.Member("alternatives") is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            scheme.Fault("alternatives", "must be an array of schemes");
            return [];
        }

        return [.. list.EnumerateArray().Select((a, i) => ReadForm(a, scheme.PathOf($"alternatives[{i}]"), faults, isAlternative: true)).OfType<SignatureScheme>()];
    }
}
