namespace WebhookInspector.Sharing;

/// <summary>Where a body holds the capture URL's token.</summary>
/// <param name="Sha256">Of the masked bytes, in lower-case hex; null when nothing is masked.</param>
/// <param name="Decoded">True when the token is in what the body decodes to.</param>
internal sealed record TokenTrace(string? Sha256, bool Decoded)
{
    public static TokenTrace None { get; } = new(null, Decoded: false);
}
