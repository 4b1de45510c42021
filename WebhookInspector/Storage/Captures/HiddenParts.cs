using System.Text;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Storage.Captures;

/// <summary>A request's target and body without the secrets in them, and what was taken out.</summary>
/// <param name="OfTarget">What was taken out of the target, whose characters are one byte each; put back in this order.</param>
/// <param name="OfBody">What was taken out of the body.</param>
internal sealed record HiddenParts(string Target, ReadOnlyMemory<byte> Body, IReadOnlyList<Cut> OfTarget, IReadOnlyList<Cut> OfBody)
{
    public bool IsEmpty => OfTarget.Count + OfBody.Count == 0;

    public static HiddenParts Take(string whole, IReadOnlyList<Header> headers, ReadOnlyMemory<byte> sent, SecretValues secrets)
    {
        if (secrets.IsEmpty)
            return new HiddenParts(whole, sent, [], []);
        var target = secrets.Mask(Encoding.Latin1.GetBytes(whole));
        var body = secrets.Mask(sent);
        // Compressed, it can be read by whoever unpacks it, but not be cut out.
        if (
            BodyDecoding.Decode(sent, headers, ReadingLimits.Page.MaxDecodedBytes).Bytes is var plain
            && !plain.Equals(sent)
            && secrets.Mask(plain).Cuts.Count > 0
        )
            body = MaskedBytes.Whole(sent);
        return new HiddenParts(Encoding.Latin1.GetString(target.Shown.Span), body.Shown, target.Cuts, body.Cuts);
    }

    /// <returns>What was taken out, encrypted; null when nothing was.</returns>
    public string? Sealed(SecretProtection sealing) =>
        IsEmpty ? null : sealing.SealHeader(JsonSerializer.Serialize(new TakenParts(OfTarget, OfBody)));

    /// <param name="stored">The stored form; null when nothing was taken out.</param>
    /// <returns>What was taken out; nothing when the key was lost.</returns>
    public static TakenParts Open(string? stored, SecretProtection sealing) =>
        stored is not null && sealing.OpenHeader(stored) is { } json
            ? JsonSerializer.Deserialize<TakenParts>(json)!
            : new TakenParts([], []);

    /// <summary>Adds what was taken out before: of bytes that were replaced twice, the first are the original.</summary>
    /// <param name="stored">The stored form; null when nothing was taken out before.</param>
    public HiddenParts After(string? stored, SecretProtection sealing)
    {
        var (ofTarget, ofBody) = Open(stored, sealing);
        return this with { OfTarget = [.. OfTarget, .. ofTarget], OfBody = [.. OfBody, .. ofBody] };
    }
}
