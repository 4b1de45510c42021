namespace WebhookInspector.Signatures;

/// <summary>The rule for decoding the stored text into the key's bytes; any of the decodings may match.</summary>
public sealed record SecretRule
{
    public IReadOnlyList<SecretDecoding> Decode { get; init; } = [SecretDecoding.Utf8];

    /// <summary>A prefix that is removed before decoding if the secret starts with it.</summary>
    public string? StripPrefix { get; init; }
}
