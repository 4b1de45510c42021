namespace WebhookInspector.Signatures;

/// <summary>A secret used to verify signatures.</summary>
/// <param name="Value">The secret exactly as stored, never trimmed.</param>
/// <param name="SamplesOnly">True for a secret generated here for samples while the provider's own is unknown. It may verify; if it
/// does not, that proves nothing.</param>
public sealed record SigningSecret(string Id, string Label, string Value, bool SamplesOnly = false)
{
    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => $"secret {Id}";
}
