namespace WebhookInspector.Components.Shared.Diagnosis;

/// <summary>Two digests as text, split where they begin to differ.</summary>
/// <param name="Same">The common beginning.</param>
public sealed record DigestLine(string Same, string Received, string Expected)
{
    public static DigestLine Of(string received, string expected)
    {
        var same = received.AsSpan().CommonPrefixLength(expected);
        return new DigestLine(received[..same], received[same..], expected[same..]);
    }
}
