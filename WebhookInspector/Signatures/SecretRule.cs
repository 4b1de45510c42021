namespace WebhookInspector.Signatures;

/// <summary>How the stored text becomes the key's bytes; any of the ways may match.</summary>
public sealed record SecretRule
{
    public IReadOnlyList<SecretDecoding> Decode { get; init; } = [SecretDecoding.Utf8];

    /// <summary>Removed before decoding, where the secret begins with it.</summary>
    public string? StripPrefix { get; init; }
}
