using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Signatures.Templates;

/// <summary>
/// A digest of the body that the sender wrote, to be compared with the body that came. It must be there where the content does not cover the body by
/// itself; where it is there it must always be right.
/// </summary>
public sealed record BodyDigestRule(string? Header = null, string? Query = null, HashKind Hash = HashKind.Md5, SignatureEncoding Encoding = SignatureEncoding.Base64);
