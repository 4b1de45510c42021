using System.Collections.Immutable;
using System.Text.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Requests.Query;

/// <summary>A path from a body's root to the value that a term searches: <c>a.b[0].c[*]</c>.</summary>
public sealed record QueryPath(ImmutableArray<QueryPathStep> Steps)
{
    /// <summary>Returns every value at the path; more than one only if the path contains <c>[*]</c>.</summary>
    public IEnumerable<JsonElement> Values(JsonElement root) =>
        Steps.Aggregate<QueryPathStep, IEnumerable<JsonElement>>([root], (values, step) => values.SelectMany(v => Step(v, step)));

    public bool Equals(QueryPath? other) => other is not null && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => Steps.Length;

    private static IEnumerable<JsonElement> Step(JsonElement value, QueryPathStep step) =>
        // JSON inside of a string is opened where a path goes on.
        value.ValueKind == JsonValueKind.String
            ? (InnerJson.Open(value.GetString()!) is { } inner ? Step(inner, step) : [])
            : step switch
            {
                { Name: { } name } => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? [member] : [],
                _ when value.ValueKind != JsonValueKind.Array => [],
                { Index: { } index } => index < value.GetArrayLength() ? [value[index]] : [],
                _ => value.EnumerateArray(),
            };
}
