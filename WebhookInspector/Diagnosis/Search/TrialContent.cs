using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>One guess at what was signed.</summary>
/// <param name="Change">Null for what is configured.</param>
/// <param name="Also">The second change of a pair.</param>
internal sealed record TrialContent(ContentTemplate Template, ContentValues Values, Change? Change, Change? Also = null)
{
    private IReadOnlyList<ReadOnlyMemory<byte>>? pieces;

    public bool HoldsSecret { get; } = Template.Uses("secret");

    /// <summary>The content's bytes piece by piece, the body uncopied.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces(ReadOnlyMemory<byte> key) => HoldsSecret
        ? Render(Values with { Secret = key })
        : pieces ??= Render(Values);

    private IReadOnlyList<ReadOnlyMemory<byte>> Render(ContentValues values) => [.. Template.Parts(values).Select(p => p.Bytes)];
}
