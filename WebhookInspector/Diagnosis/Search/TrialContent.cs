using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>One guess at the signed content.</summary>
/// <param name="Change">The change; null for the configured content.</param>
/// <param name="Also">The second change of a pair.</param>
internal sealed record TrialContent(ContentTemplate Template, ContentValues Values, Change? Change, Change? Also = null)
{
    private IReadOnlyList<ReadOnlyMemory<byte>>? pieces;

    public bool HoldsSecret { get; } = Template.Uses("secret");

    /// <summary>Returns the content's bytes piece by piece, without copying the body.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces(ReadOnlyMemory<byte> key) =>
        HoldsSecret ? Render(Values with { Secret = key }) : pieces ??= Render(Values);

    private IReadOnlyList<ReadOnlyMemory<byte>> Render(ContentValues values) => [.. Template.Parts(values).Select(p => p.Bytes)];
}
