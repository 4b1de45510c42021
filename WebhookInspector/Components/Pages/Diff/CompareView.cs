using WebhookInspector.Diffing;
using WebhookInspector.Diffing.Rows;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Diff;

/// <summary>Two compared requests, as the page shows them.</summary>
/// <param name="Endpoint">The endpoint of the right request; null when it was deleted.</param>
/// <param name="Ignored">The pointers that were ignored.</param>
/// <param name="Rows">The first rows of the bodies side by side.</param>
public sealed record CompareView(
    CapturedRequest Left,
    CapturedRequest Right,
    Endpoint? Endpoint,
    IReadOnlyList<string> Ignored,
    RequestDiff Diff,
    IReadOnlyList<DiffRow> Rows,
    bool HasMoreRows
)
{
    private const int MaxSuggestions = 12;

    public IReadOnlyList<string> Suggested { get; } = [.. VolatileFields.Suggest(Diff.Body.Changes).Except(Ignored).Take(MaxSuggestions)];

    /// <summary>True when the ignore rules shown differ from those saved for the endpoint.</summary>
    public bool CanBeKept => Endpoint is not null && !Endpoint.DiffIgnore.ToHashSet(StringComparer.Ordinal).SetEquals(Ignored);

    public string BodyInWords =>
        Diff switch
        {
            { Equal: true } when Left.Summary.BodySize == 0 && Right.Summary.BodySize == 0 => "Neither request has a body",
            { Equal: true } => "The bodies are the same, byte for byte",
            { EqualAsJson: true } => "Equal as JSON, different bytes",
            { Body.Changes.Count: 0 } when Ignored.Count > 0 => "The bodies differ only in what is ignored",
            { Body: { Changes.Count: 0, Decoded: true } } => "The same when decoded, different bytes",
            { Body.Changes.Count: 0 } => "The same values, different bytes",
            { Body: var body } => $"{(body.HasMore ? "More than " : "")}{Counted(body.Changes.Count, "change")} in the body",
        };

    public string HeadersInWords =>
        Diff.Headers.Count == 0
            ? "headers the same"
            : $"{Counted(Diff.Headers.Count, "header")} {(Diff.Headers.Count == 1 ? "differs" : "differ")}";

    /// <summary>What differs in the target: its parameters, or else the rest of it; empty when nothing does.</summary>
    public string TargetInWords =>
        Diff.Query.Changes.Count is > 0 and var count ? $" · {Counted(count, "query parameter")} {(count == 1 ? "differs" : "differ")}"
        : Diff.Target.Equal ? ""
        : " · another target";

    private static string Counted(int count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";
}
