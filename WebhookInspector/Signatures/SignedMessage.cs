using WebhookInspector.Requests;

namespace WebhookInspector.Signatures;

/// <summary>What a signature is computed over and read from.</summary>
/// <param name="Url">Absolute, path and query as sent.</param>
public sealed record SignedMessage(string Method, string Url, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body);

/// <summary>One secret to check with.</summary>
/// <param name="Value">Verbatim: never trimmed.</param>
/// <param name="SamplesOnly">Made here for samples while the provider's own is not known: it may verify, but its failure to verify proves nothing.</param>
public sealed record SigningSecret(string Id, string Label, string Value, bool SamplesOnly = false);
