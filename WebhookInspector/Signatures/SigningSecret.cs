namespace WebhookInspector.Signatures;

/// <summary>One secret to check with.</summary>
/// <param name="Value">Verbatim: never trimmed.</param>
/// <param name="SamplesOnly">Made here for samples while the provider's own is not known: it may verify, but its failure to verify proves nothing.</param>
public sealed record SigningSecret(string Id, string Label, string Value, bool SamplesOnly = false);
