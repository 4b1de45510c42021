using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>The body that came, in each variant: made once for all the searches of a diagnosis, since what unfolds costs its unfolded size.</summary>
internal sealed class ReceivedBody(ReadOnlyMemory<byte> bytes)
{
    private readonly Dictionary<BodyVariant, ReadOnlyMemory<byte>?> made = [];

    public bool IsZipped => bytes.Span is [0x1F, 0x8B, ..];

    /// <summary>Null when the body has no such form.</summary>
    public ReadOnlyMemory<byte>? As(BodyVariant variant)
    {
        if (!made.TryGetValue(variant, out var body))
            made[variant] = body = BodyVariants.Apply(variant, bytes);
        return body;
    }
}
