using System.Globalization;
using System.Text.Json.Nodes;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Components.Shared.Schemes;

/// <summary>One member of a scheme as a field of the form.</summary>
/// <param name="Path">The path with dots: <c>signature.header</c>.</param>
/// <param name="Choices">The values of <see cref="FieldKind.Choice"/>.</param>
/// <param name="Kinds">
/// The kinds of scheme that it is shown for, besides those that have a value; null for all but none.
/// </param>
/// <param name="Parse">The parse type that it is shown for, besides schemes that have a value.</param>
public sealed record SchemeField(
    string Path,
    string Label,
    FieldKind Kind = FieldKind.Text,
    string[]? Choices = null,
    string[]? Kinds = null,
    string? Parse = null,
    string? Hint = null
)
{
    private static readonly string[] Signing = ["hmac", "hash", "asymmetric"];
    private static readonly string[] Hashes = DeclaredName<HashKind>.All;
    private static readonly string[] Encodings = ["hex", "base64", "base64url", "base64-der", "plain"];

    public static readonly IReadOnlyList<SchemeField> All =
    [
        new("kind", "Kind", FieldKind.Choice, ["hmac", "hash", "token", "basic", "asymmetric", "none"]),
        new("hash", "Hash", FieldKind.Choice, Hashes, ["hmac", "hash"]),
        new("algorithm", "Algorithm", FieldKind.Choice, DeclaredName<KeyAlgorithm>.All, ["asymmetric"]),
        new("signature.header", "Signature in the header", Hint: "Exactly one place holds the signature."),
        new("signature.query", "… or in the query parameter"),
        new("signature.json", "… or in the body at the JSON path"),
        new("signature.form", "… or in the form field"),
        new("signature.headers", "… or in any of the headers", FieldKind.Lines),
        new("signature.headerPattern", "… or in headers numbered {n}"),
        new("signature.encoding", "Encoding", FieldKind.Choice, Encodings),
        new("signature.parse.type", "Parsed as", FieldKind.Choice, ["raw", "prefix", "kv", "list", "regex"]),
        new("signature.parse.prefix", "Prefix", Parse: "prefix"),
        new("signature.parse.signatureKeys", "Keys of signatures", FieldKind.Lines, Parse: "kv"),
        new("signature.parse.pairSeparator", "Pair separator", Parse: "kv"),
        new("signature.parse.listSeparator", "Item separator", Parse: "list"),
        new("signature.parse.item.version", "Version of the item", Parse: "list"),
        new("signature.parse.item.separator", "Version separator", Parse: "list"),
        new("signature.parse.item.prefix", "… or its prefix", Parse: "list"),
        new("signature.parse.item.template", "… or its template", Parse: "list"),
        new("signature.parse.pattern", "Pattern with (?<sig>…)", Parse: "regex"),
        new("signature.parse.write", "Written as", Parse: "regex"),
        new(
            "secret.decode",
            "Secret decoded as",
            FieldKind.Lines,
            Hint: "utf8, base64, base64url, hex, sha256(utf8); a key: pem, base64-spki, x509. Any may match."
        ),
        new("secret.stripPrefix", "Prefix to remove from the secret"),
        new("content", "Signed content", FieldKind.Lines, Kinds: Signing),
        new("timestamp.from.header", "Timestamp in the header", Kinds: Signing),
        new("timestamp.from.kv", "… or under the key of the signature", Kinds: Signing),
        new("timestamp.from.json", "… or at the JSON path", Kinds: Signing),
        new("timestamp.from.query", "… or in the query parameter", Kinds: Signing),
        new("timestamp.format", "Timestamp format", FieldKind.Choice, ["unix-s", "unix-ms", "rfc3339", "http-date"], Signing),
        new("timestamp.toleranceSeconds", "Tolerance in seconds", FieldKind.Number, Kinds: Signing),
        new("timestamp.direction", "Tolerance applies to", FieldKind.Choice, ["both", "past"], Signing),
        new("timestamp.fallbackHeader", "Fallback header", Kinds: Signing),
        new("messageId.header", "Message id in the header", Kinds: Signing),
        new("bodyDigest.header", "Body digest in the header", Kinds: Signing),
        new("bodyDigest.query", "… or in the query parameter", Kinds: Signing),
        new("bodyDigest.hash", "Digest's hash", FieldKind.Choice, Hashes, Signing),
        new("bodyDigest.encoding", "Digest encoding", FieldKind.Choice, ["hex", "base64", "base64url"], Signing),
        new("prehash", "Prehash", FieldKind.Choice, Hashes, Signing),
        new("bodyVariants", "Body as", FieldKind.Lines, Kinds: Signing, Hint: "raw, gunzip, json-minified, escape-nonascii-lower"),
    ];

    public string Id => "scheme-" + Path.Replace('.', '-');

    /// <summary>Says whether the field applies to this draft, or has a value that must be visible.</summary>
    public bool IsShown(SchemeDraft draft) => IsShown(draft.Get);

    /// <param name="valueOf">Reads a field of the scheme.</param>
    public bool IsShown(Func<SchemeField, string> valueOf)
    {
        if (Path == "kind" || valueOf(this).Length > 0)
            return true;
        var kind = valueOf(All[0]);
        return (Kinds?.Contains(kind) ?? kind != "none")
            && (Parse is null || Parse == valueOf(All.First(f => f.Path == "signature.parse.type")));
    }

    /// <summary>Reads what was typed; null for nothing, which takes the member away.</summary>
    public JsonNode? Node(string value) =>
        Kind switch
        {
            _ when value.Length == 0 => null,
            FieldKind.Number => int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : value,
            FieldKind.Lines => value.Split('\n', StringSplitOptions.RemoveEmptyEntries) switch
            {
                [] => null,
                [var one] => one.TrimEnd('\r'),
                var many => new JsonArray([.. many.Select(line => (JsonNode)line.TrimEnd('\r'))]),
            },
            _ => value,
        };
}
