using System.Collections.Immutable;

namespace WebhookInspector.Requests.Query;

/// <summary>A parsed <c>q</c>. Two that mean the same by their form are equal.</summary>
public abstract record QueryNode
{
    /// <summary>Every part must hold; parts that are themselves such lists are taken in.</summary>
    public static QueryNode And(IEnumerable<QueryNode> parts) => Join(parts.SelectMany(p => p is AndNode and ? and.Parts : [p]), all => new AndNode(all));

    /// <summary>One part must hold.</summary>
    public static QueryNode Or(IEnumerable<QueryNode> parts) => Join(parts.SelectMany(p => p is OrNode or ? or.Parts : [p]), all => new OrNode(all));

    private static QueryNode Join(IEnumerable<QueryNode> parts, Func<ImmutableArray<QueryNode>, QueryNode> join) =>
        parts.ToImmutableArray() is var all && all.Length == 1 ? all[0] : join(all);

    public sealed override string ToString() => QueryPrinter.Print(this);
}
