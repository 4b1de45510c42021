
using WebhookInspector.Diffing.Json;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>What differs between two bodies.</summary>
/// <param name="Changes">The first ones, in the order of the right body.</param>
/// <param name="HasMore">There are more changes than are listed.</param>
/// <param name="Decoded">A compressed body was compared as what it decodes to.</param>
/// <param name="Notes">What a reader must know about how it was compared; a sentence each.</param>
public sealed record BodyDiff(BodyKind Kind, IReadOnlyList<DiffChange> Changes, bool HasMore, bool EqualAsJson, bool Decoded, IReadOnlyList<string> Notes)
{
    /// <summary>Null where the bodies were not compared value by value.</summary>
    internal JsonComparison? Json { get; init; }

    /// <summary>Null where the bodies were not compared line by line.</summary>
    internal TextComparison? Text { get; init; }

    /// <summary>Null where the bodies were compared as more than bytes, or are the same.</summary>
    internal ByteDifference? Binary { get; init; }
}
