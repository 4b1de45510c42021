using System.Text.Json.Serialization;
using WebhookInspector.Diffing;
using WebhookInspector.Diffing.Bodies;
using WebhookInspector.Requests;

namespace WebhookInspector.Api.Models;

public sealed record DiffPartModel(bool Equal, string Left, string Right);

/// <param name="Change">"added", "removed" or "changed".</param>
public sealed record HeaderDiffModel(string Name, ChangeKind Change, string? Left, string? Right)
{
    /// <inheritdoc cref="HeaderModel.Masked"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Masked { get; init; }
}

/// <param name="Path">A JSON Pointer: of what was removed by the left side's indices, else by the right side's.</param>
/// <param name="Left">The JSON value; of a text a line, of bytes size, offset and hex. Null for what was added.</param>
/// <param name="From">Of what moved: its pointer on the left.</param>
/// <param name="Note">Why a value is not shown, where it is not.</param>
public sealed record BodyChangeModel(string Path, ChangeKind Change, RawJson? Left, RawJson? Right, string? From, string? Note);

/// <param name="HasMore">There are more changes than are listed.</param>
/// <param name="Decoded">A compressed body was compared as what it decodes to.</param>
public sealed record BodyDiffModel(
    BodyKind Kind,
    IReadOnlyList<BodyChangeModel> Changes,
    bool HasMore,
    bool Decoded,
    IReadOnlyList<string> Notes
);

/// <summary>Where the bodies' bytes, as sent, first differ.</summary>
/// <param name="Left">Up to 32 bytes from <paramref name="WindowStart"/> on, in hex.</param>
public sealed record ByteDifferenceModel(int Offset, int LeftSize, int RightSize, int WindowStart, string Left, string Right)
{
    public static ByteDifferenceModel Of(ByteDifference d) =>
        new(d.Offset, d.LeftSize, d.RightSize, d.WindowStart, Convert.ToHexStringLower(d.Left), Convert.ToHexStringLower(d.Right));
}

/// <param name="Equal">The bodies' bytes are the same.</param>
/// <param name="EqualAsJson">Both bodies are JSON of the same value, ignored parts and all.</param>
public sealed record DiffModel(
    bool Equal,
    bool EqualAsJson,
    DiffPartModel Method,
    DiffPartModel Target,
    IReadOnlyList<HeaderDiffModel> Headers,
    BodyDiffModel Body,
    ByteDifferenceModel? Bytes
)
{
    internal static DiffModel Of(RequestDiff diff, HeaderVisibility sight)
    {
        var values = new DiffValues();
        return new DiffModel(
            diff.Equal,
            diff.EqualAsJson,
            Part(diff.Method),
            Part(diff.Target),
            [.. diff.Headers.Select(h => Header(h, sight))],
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

    private static HeaderDiffModel Header(HeaderChange h, HeaderVisibility sight) =>
        sight.Hides(h.Name)
            ? new(h.Name, h.Kind, h.Left is null ? null : HeaderMask.Masked, h.Right is null ? null : HeaderMask.Masked) { Masked = true }
            : new(h.Name, h.Kind, h.Left, h.Right);

    private static DiffPartModel Part(PartDiff part) => new(part.Equal, part.Left, part.Right);
}
