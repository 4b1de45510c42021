namespace WebhookInspector.Diffing.Shapes;

/// <summary>The observed values at one path.</summary>
/// <param name="Seen">The number of values.</param>
/// <param name="Objects">The number of values that were objects.</param>
/// <param name="Examples">A few short values as written; never values that may be secrets.</param>
public sealed record FieldShape(FieldTypes Types, long Seen, long Objects, IReadOnlyList<string> Examples)
{
    private const int MaxExamples = 3;

    public FieldShape With(FieldShape other) =>
        new(
            Types | other.Types,
            Seen + other.Seen,
            Objects + other.Objects,
            Examples.Count >= MaxExamples
                ? Examples
                : [.. Examples.Concat(other.Examples).Distinct(StringComparer.Ordinal).Take(MaxExamples)]
        );
}
