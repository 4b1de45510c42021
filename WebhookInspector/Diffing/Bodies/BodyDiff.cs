using WebhookInspector.Diffing.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>The differences between two bodies.</summary>
/// <param name="Changes">The first changes, in the order of the right body.</param>
/// <param name="HasMore">True when there are more changes than listed.</param>
/// <param name="Decoded">True when a compressed body was decompressed for the comparison.</param>
/// <param name="Notes">Information about how the bodies were compared, one sentence each.</param>
public sealed record BodyDiff(
    BodyKind Kind,
    IReadOnlyList<DiffChange> Changes,
    bool HasMore,
    bool EqualAsJson,
    bool Decoded,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The JSON comparison; null when the bodies were not compared value by value.</summary>
    internal JsonComparison? Json { get; init; }

    /// <summary>The text comparison; null when the bodies were not compared line by line.</summary>
    internal TextComparison? Text { get; init; }

    /// <summary>The byte difference; null when the bodies are equal or were compared as JSON or text.</summary>
    internal ByteDifference? Binary { get; init; }
}
