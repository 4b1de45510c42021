using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Signatures.Templates;

/// <summary>
/// The rule for a body digest that the sender wrote, compared with the received body. The digest is required if the signed content does not
/// cover the body itself. If the digest is present, it must always be correct.
/// </summary>
public sealed record BodyDigestRule(
    string? Header = null,
    string? Query = null,
    HashKind Hash = HashKind.Md5,
    SignatureEncoding Encoding = SignatureEncoding.Base64
);
