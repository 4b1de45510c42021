using System.Text.Json.Nodes;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>
/// Writes a <see cref="SignatureScheme"/> in the JSON form that <see cref="SchemeReader"/> reads. Members with default values are
/// left out.
/// </summary>
public static class SchemeWriter
{
    public static JsonObject Write(SignatureScheme scheme)
    {
        var json = new JsonObject();
        json.Put("name", scheme.Name);
        json.Put("kind", DeclaredName<SchemeKind>.Of(scheme.Kind));
        json.Put("hash", scheme.Kind is SchemeKind.Hmac or SchemeKind.Hash ? DeclaredName<HashKind>.Of(scheme.Hash) : null);
        json.Put("algorithm", scheme.Algorithm is { } algorithm ? DeclaredName<KeyAlgorithm>.Of(algorithm) : null);
        json.Put("signature", scheme.Signature is { } source ? Source(source) : null);
        json.Put("secret", scheme.Kind == SchemeKind.None ? null : Secret(scheme.Secret));
        json.Put("content", OneOrMany(scheme.Content.Select(c => c.Text)));
        json.Put("timestamp", scheme.Timestamp is { } timestamp ? Timestamp(timestamp) : null);
        json.Put("messageId", scheme.MessageId is { } id ? Value(id) : null);
        json.Put("bodyDigest", scheme.BodyDigest is { } digest ? Digest(digest) : null);
        json.Put("prehash", scheme.Prehash is { } prehash ? DeclaredName<HashKind>.Of(prehash) : null);
        json.Put(
            "bodyVariants",
            scheme.BodyVariants is [BodyVariant.Raw] ? null : OneOrMany(scheme.BodyVariants.Select(DeclaredName<BodyVariant>.Of))
        );
        json.Put(
            "selector",
            scheme.Selector is { } selector ? new JsonObject { ["header"] = selector.Header, ["equals"] = selector.EqualTo } : null
        );
        json.Put(
            "config",
            scheme.Config.Count == 0 ? null : new JsonObject(scheme.Config.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value)))
        );
        json.Put("alternatives", scheme.Alternatives.Count == 0 ? null : new JsonArray([.. scheme.Alternatives.Select(Write)]));
        return json;
    }

    private static JsonObject Source(SignatureSource source)
    {
        var json = new JsonObject();
        json.Put("header", source.Header);
        json.Put("headers", source.Headers.Count == 0 ? null : Many(source.Headers));
        json.Put("headerPattern", source.HeaderPattern);
        json.Put("json", source.Json);
        json.Put("form", source.Form);
        json.Put("query", source.Query);
        json.Put("parse", Parse(source.Parse));
        json.Put("encoding", DeclaredName<SignatureEncoding>.Of(source.Encoding));
        return json;
    }

    private static JsonObject Parse(SignatureParse parse)
    {
        var json = new JsonObject { ["type"] = DeclaredName<ParseKind>.Of(parse.Type) };
        json.Put("prefix", parse.Prefix);
        json.Put("pairSeparator", parse.Type == ParseKind.Kv ? parse.PairSeparator : null);
        json.Put("signatureKeys", parse.SignatureKeys.Count == 0 ? null : Many(parse.SignatureKeys));
        json.Put("listSeparator", parse.Type == ParseKind.List ? parse.ListSeparator : null);
        json.Put("item", parse.Item is { } item ? Item(item) : null);
        json.Put("pattern", parse.Pattern);
        json.Put("write", parse.Write);
        json.Put("any", parse.Any ? true : null);
        return json;
    }

    private static JsonObject Item(ListItem item)
    {
        var json = new JsonObject();
        json.Put("version", item.Version);
        json.Put("separator", item.Separator);
        json.Put("prefix", item.Prefix);
        json.Put("template", item.Template);
        return json;
    }

    private static JsonObject Secret(SecretRule rule)
    {
        var json = new JsonObject { ["decode"] = OneOrMany(rule.Decode.Select(DeclaredName<SecretDecoding>.Of)) };
        json.Put("stripPrefix", rule.StripPrefix);
        return json;
    }

    private static JsonObject Timestamp(TimestampRule rule)
    {
        var json = new JsonObject { ["from"] = Value(rule.From), ["format"] = DeclaredName<TimestampFormat>.Of(rule.Format) };
        json.Put("toleranceSeconds", rule.ToleranceSeconds);
        json.Put("direction", DeclaredName<TimestampDirection>.Of(rule.Direction));
        json.Put("fallbackHeader", rule.FallbackHeader);
        return json;
    }

    private static JsonObject Value(ValueSource source)
    {
        var json = new JsonObject();
        json.Put("header", source.Header);
        json.Put("kv", source.Kv);
        json.Put("json", source.Json);
        json.Put("query", source.Query);
        json.Put("form", source.Form);
        return json;
    }

    private static JsonObject Digest(BodyDigestRule rule)
    {
        var json = new JsonObject();
        json.Put("header", rule.Header);
        json.Put("query", rule.Query);
        json.Put("hash", DeclaredName<HashKind>.Of(rule.Hash));
        json.Put("encoding", DeclaredName<SignatureEncoding>.Of(rule.Encoding));
        return json;
    }

    private static JsonNode? OneOrMany(IEnumerable<string> texts) =>
        texts.ToList() switch
        {
            [] => null,
            [var one] => one,
            var many => Many(many),
        };

    private static JsonArray Many(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private static void Put(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
