using System.Text.Json;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>Reads a <see cref="SignatureScheme"/> from its JSON form and reports all errors at once.</summary>
public static class SchemeReader
{
    /// <param name="path">The name of the element in error messages: <c>scheme</c>.</param>
    /// <returns>The scheme; null when errors were added to <paramref name="faults"/>.</returns>
    public static SignatureScheme? Read(JsonElement element, string path, ICollection<DeclarationFault> faults)
    {
        var before = faults.Count;
        var scheme = ReadForm(element, path, faults, isAlternative: false);
        return faults.Count == before ? scheme : null;
    }

    private static SignatureScheme? ReadForm(JsonElement element, string path, ICollection<DeclarationFault> faults, bool isAlternative)
    {
        if (DeclarationObject.Open(element, path, faults) is not { } declared)
        {
            return null;
        }

        var kind = declared.TakeEnum<SchemeKind>("kind", required: true);

        var scheme = new SignatureScheme
        {
            Name = declared.TakeText("name"),
            Kind = kind ?? SchemeKind.None,
            Hash = declared.TakeEnum<HashKind>("hash") ?? HashKind.Sha256,
            Algorithm = declared.TakeEnum<KeyAlgorithm>("algorithm"),
            Signature = SourceReader.Read(declared, kind),
            Secret = ReadSecret(declared, kind),
            Content = ReadContent(declared),
            Timestamp = ValueRuleReader.Timestamp(declared),
            MessageId = ValueRuleReader.Source(declared, "messageId"),
            BodyDigest = ValueRuleReader.BodyDigest(declared),
            Prehash = declared.TakeEnum<HashKind>("prehash"),
            BodyVariants = declared.TakeEnumOrEnums<BodyVariant>("bodyVariants") is { Count: > 0 } variants ? variants : [BodyVariant.Raw],
            Selector = ValueRuleReader.Selector(declared),
            Config = new Dictionary<string, string>(declared.TakeTextMap("config"), StringComparer.Ordinal),
            Alternatives = isAlternative ? [] : ReadAlternatives(declared, faults),
        };
        declared.Close();
        if (kind is not null)
        {
            SchemeChecks.Check(scheme, declared);
        }

        return scheme;
    }

    private static SecretRule ReadSecret(DeclarationObject scheme, SchemeKind? kind)
    {
        var decodeByDefault = kind == SchemeKind.Asymmetric ? SecretDecoding.Pem : SecretDecoding.Utf8;
        var declared = scheme.TakeObject("secret");
        var rule = new SecretRule
        {
            Decode = declared?.TakeEnumOrEnums<SecretDecoding>("decode") is { Count: > 0 } decode ? decode : [decodeByDefault],
            StripPrefix = declared?.TakeText("stripPrefix"),
        };
        declared?.Close();
        return rule;
    }

    private static IReadOnlyList<ContentTemplate> ReadContent(DeclarationObject scheme)
    {
        var texts = scheme.TakeTextOrTexts("content");
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

    private static IReadOnlyList<SignatureScheme> ReadAlternatives(DeclarationObject scheme, ICollection<DeclarationFault> faults) =>
        [
            .. scheme
                .TakeArray("alternatives")
                .Select((a, i) => ReadForm(a, scheme.PathOf($"alternatives[{i}]"), faults, isAlternative: true))
                .OfType<SignatureScheme>(),
        ];
}
