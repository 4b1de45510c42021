using System.Collections.Immutable;

namespace WebhookInspector.Requests.Query;

/// <summary>A parsed <c>q</c>. Two nodes of the same structure are equal.</summary>
public abstract record QueryNode
{
    /// <summary>Combines parts that must all match; nested And nodes are merged.</summary>
    public static QueryNode And(IEnumerable<QueryNode> parts) =>
        Join(parts.SelectMany(p => p is AndNode and ? and.Parts : [p]), all => new AndNode(all));

    /// <summary>Combines parts of which at least one must match; nested Or nodes are merged.</summary>
    public static QueryNode Or(IEnumerable<QueryNode> parts) =>
        Join(parts.SelectMany(p => p is OrNode or ? or.Parts : [p]), all => new OrNode(all));

    private static QueryNode Join(IEnumerable<QueryNode> parts, Func<ImmutableArray<QueryNode>, QueryNode> join) =>
        parts.ToImmutableArray() is var all && all.Length == 1 ? all[0] : join(all);

    public sealed override string ToString() => QueryPrinter.Print(this);
}
