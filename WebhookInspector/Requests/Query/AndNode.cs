using System.Collections.Immutable;

namespace WebhookInspector.Requests.Query;

public sealed record AndNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public bool Equals(AndNode? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Length + 1;
}
