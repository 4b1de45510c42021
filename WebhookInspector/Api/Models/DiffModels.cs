using System.Text.Json.Serialization;
using WebhookInspector.Diffing;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Api.Models;

internal sealed record DiffPartModel(bool Equal, string Left, string Right);

/// <param name="Change">"added", "removed" or "changed".</param>
internal sealed record HeaderDiffModel(string Name, ChangeKind Change, string? Left, string? Right)
{
    /// <inheritdoc cref="HeaderModel.Masked"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Masked { get; init; }
}

/// <param name="Path">A JSON Pointer: with the left side's indices for removed values, else with the right side's.</param>
/// <param name="Left">The JSON value; a line for text; size, offset and hex for bytes. Null for added values.</param>
/// <param name="From">The pointer on the left of a moved value.</param>
/// <param name="Note">Why a value is not shown; null when it is.</param>
internal sealed record BodyChangeModel(string Path, ChangeKind Change, RawJson? Left, RawJson? Right, string? From, string? Note);

/// <param name="HasMore">True when there are more changes than listed.</param>
/// <param name="Decoded">True when a compressed body was compared in its decoded form.</param>
internal sealed record BodyDiffModel(
    BodyKind Kind,
    IReadOnlyList<BodyChangeModel> Changes,
    bool HasMore,
    bool Decoded,
    IReadOnlyList<string> Notes
);

/// <param name="Changes">The parameters that differ: their names as JSON Pointers, their values decoded.</param>
internal sealed record QueryDiffModel(IReadOnlyList<BodyChangeModel> Changes, bool HasMore);

/// <summary>The first difference between the bodies' bytes as sent.</summary>
/// <param name="Left">Up to 32 bytes from <paramref name="WindowStart"/> on, in hex.</param>
internal sealed record ByteDifferenceModel(int Offset, int LeftSize, int RightSize, int WindowStart, string Left, string Right)
{
    public static ByteDifferenceModel Of(ByteDifference d) =>
        new(d.Offset, d.LeftSize, d.RightSize, d.WindowStart, Convert.ToHexStringLower(d.Left), Convert.ToHexStringLower(d.Right));
}

/// <param name="Equal">True when the bodies' bytes are the same.</param>
/// <param name="EqualAsJson">True when both bodies are JSON with the same value, ignored parts included.</param>
internal sealed record DiffModel(
    bool Equal,
    bool EqualAsJson,
    DiffPartModel Method,
    DiffPartModel Target,
    QueryDiffModel Query,
    IReadOnlyList<HeaderDiffModel> Headers,
    BodyDiffModel Body,
    ByteDifferenceModel? Bytes
)
{
    /// <param name="seesSecrets">True to show the values of hidden headers.</param>
    internal static DiffModel Of(RequestDiff diff, bool seesSecrets)
    {
        var values = new DiffValues();
        return new DiffModel(
            diff.Equal,
            diff.EqualAsJson,
            Part(diff.Method),
            Part(diff.Target),
            new QueryDiffModel([.. diff.Query.Changes.Select(values.Model)], diff.Query.HasMore),
            [.. diff.Headers.Select(h => Header(h, seesSecrets))],
            new BodyDiffModel(
                diff.Body.Kind,
                [.. diff.Body.Changes.Select(values.Model)],
                diff.Body.HasMore,
                diff.Body.Decoded,
                diff.Body.Notes
            ),
            diff.Bytes is { } bytes ? ByteDifferenceModel.Of(bytes) : null
        );
    }

    private static HeaderDiffModel Header(HeaderChange h, bool seesSecrets) =>
        h.IsHidden && !seesSecrets
            ? new(h.Name, h.Kind, h.Left is null ? null : HeaderMask.Masked, h.Right is null ? null : HeaderMask.Masked) { Masked = true }
            : new(h.Name, h.Kind, h.Left, h.Right);

    private static DiffPartModel Part(PartDiff part) => new(part.Equal, part.Left, part.Right);
}
