using System.Text.Json.Nodes;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Drafts;

/// <summary>Examples to begin with: a scheme of each kind, and entries for the lists of a definition.</summary>
public static class DefinitionExamples
{
    public static IReadOnlyList<(string Kind, string Title, string About)> Kinds { get; } =
    [
        ("hmac", "HMAC", "A digest of the body, made with a shared secret."),
        ("token", "Token", "The secret itself, in a header."),
        ("basic", "Basic", "User and password, as in a login."),
        ("asymmetric", "Public key", "Signed with a private key, checked with a public one."),
        ("hash", "Plain hash", "A digest whose content holds the secret."),
        ("none", "None", "Nothing is signed."),
    ];

    public static IReadOnlyList<(string Title, string Json)> Handshakes { get; } =
    [
        (
            "Repeat a query value",
            """{ "name": "challenge", "method": "GET", "query": "challenge", "answer": { "text": { "query": "challenge" } } }"""
        ),
        (
            "Repeat a body value",
            """{ "name": "URL verification", "json": "$.type", "equals": "url_verification", "answer": { "text": { "json": "$.challenge" } } }"""
        ),
    ];

    public static IReadOnlyList<(string Title, string Json)> Checklist { get; } =
    [
        ("HTTPS", """{ "kind": "https", "text": "Sent over HTTPS" }"""),
        ("Signature", """{ "kind": "signature", "text": "Signature is right" }"""),
        ("Timestamp", """{ "kind": "freshness", "text": "Timestamp is recent" }"""),
        ("Fields", """{ "kind": "payload", "paths": ["$.id", "$.type"], "text": "Body has id and type" }"""),
        ("Header", """{ "kind": "header", "name": "X-Version", "value": "1", "text": "Version is 1" }"""),
        ("Answer", """{ "kind": "answer-status", "text": "Answered with 2xx" }"""),
        ("Answer time", """{ "kind": "answer-time", "withinSeconds": 10, "text": "Answered within 10 s" }"""),
        ("First delivery", """{ "kind": "first-delivery", "text": "Not a repeated delivery" }"""),
    ];

    /// <summary>The scheme of a kind as most senders use it.</summary>
    public static JsonObject Scheme(string kind) => JsonNode.Parse(SchemeText(kind))!.AsObject();

    private static string SchemeText(string kind) =>
        DeclaredName<SchemeKind>.Read(kind) switch
        {
            SchemeKind.Hmac => """
                { "kind": "hmac", "hash": "sha256", "signature": { "header": "X-Signature", "encoding": "hex" }, "content": "{body}" }
                """,
            SchemeKind.Hash => """
                { "kind": "hash", "hash": "sha256", "signature": { "header": "X-Signature", "encoding": "hex" }, "content": "{body}{secret}" }
                """,
            SchemeKind.Token => """
                { "kind": "token", "signature": { "header": "Authorization", "parse": { "type": "prefix", "prefix": "Bearer " } } }
                """,
            SchemeKind.Basic => """
                { "kind": "basic", "signature": { "header": "Authorization", "parse": { "type": "prefix", "prefix": "Basic " } } }
                """,
            SchemeKind.Asymmetric => """
                {
                  "kind": "asymmetric", "algorithm": "rsa-pkcs1-sha256",
                  "signature": { "header": "X-Signature", "encoding": "base64" }, "content": "{body}"
                }
                """,
            _ => """{ "kind": "none" }""",
        };
}
