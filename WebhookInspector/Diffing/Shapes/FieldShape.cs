namespace WebhookInspector.Diffing.Shapes;

/// <summary>What is known of the values at one path.</summary>
/// <param name="Seen">How many values.</param>
/// <param name="Objects">How many of them were objects.</param>
/// <param name="Examples">A few of them, short and as written; none of what may be a secret.</param>
public sealed record FieldShape(FieldTypes Types, long Seen, long Objects, IReadOnlyList<string> Examples)
{
    private const int MaxExamples = 3;

    public FieldShape With(FieldShape other) => new(
        Types | other.Types, Seen + other.Seen, Objects + other.Objects,
        Examples.Count >= MaxExamples ? Examples : [.. Examples.Concat(other.Examples).Distinct(StringComparer.Ordinal).Take(MaxExamples)]);
}
