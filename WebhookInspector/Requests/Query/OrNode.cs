using System.Collections.Immutable;

namespace WebhookInspector.Requests.Query;

public sealed record OrNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public bool Equals(OrNode? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Length + 2;
}
