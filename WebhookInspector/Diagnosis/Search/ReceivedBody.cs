using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>
/// The received body in each variant. Variants are built once for all searches of a diagnosis, because decompression costs the full
/// size.
/// </summary>
internal sealed class ReceivedBody(ReadOnlyMemory<byte> bytes)
{
    private readonly Dictionary<BodyVariant, ReadOnlyMemory<byte>?> made = [];

    public bool IsZipped => bytes.Span is [0x1F, 0x8B, ..];

    /// <summary>Returns the variant; null when it does not exist for this body.</summary>
    public ReadOnlyMemory<byte>? As(BodyVariant variant)
    {
        if (!made.TryGetValue(variant, out var body))
            made[variant] = body = BodyVariants.Apply(variant, bytes);
        return body;
    }
}
