using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Tests.Requests.Query;

/// <summary>Random queries, in the normal form that the parser gives.</summary>
internal static class QueryNodes
{
    private static readonly Gen<string> Words = Gen.Elements(
        "a",
        "vendor.created",
        "two words",
        "OR",
        "AND",
        "-x",
        "(",
        ")",
        "a\"b",
        @"c:\",
        "*",
        "1..5",
        ">10",
        "é",
        "evt_1",
        "a:b",
        "%_",
        "today",
        "\\\"",
        "json.a",
        "😀"
    );

    private static readonly Gen<TextPattern> Patterns = Gen.OneOf(
        Words.Select(TextPattern.Of),
        Gen.Constant(TextPattern.Any),
        from a in Words
        from b in Words
        select new TextPattern([a, b]),
        from a in Words
        select new TextPattern(["", a, ""]),
        from a in Words
        from b in Words
        select new TextPattern([a, b, ""])
    );

    private static readonly Gen<QueryPath> Paths = Gen.NonEmptyListOf(
            Gen.OneOf(
                Gen.Elements("a", "b", "data", "a b", "x.y", "q\"", "[0]", "é").Select(n => new QueryPathStep(n, null)),
                Gen.Choose(0, 3).Select(i => new QueryPathStep(null, i)),
                Gen.Constant(new QueryPathStep(null, null))
            )
        )
        // Longer ones would make a query that is longer than queries may be.
        .Resize(10)
        .Select(steps => new QueryPath([.. steps]));

    private static readonly Gen<QueryNode> Terms = Gen.OneOf(
        Field(
            Patterns,
            QueryField.Text,
            QueryField.Path,
            QueryField.Ip,
            QueryField.Type,
            QueryField.Event,
            QueryField.Correlation,
            QueryField.Endpoint,
            QueryField.Body
        ),
        Field(Gen.Elements("POST", "G T").Select(TextPattern.Of), QueryField.Method),
        Field(Gen.Elements("cove", "hover").Select(TextPattern.Of), QueryField.Provider),
        Field(Gen.Elements(QueryFields.Verdicts.ToArray()).Select(TextPattern.Of), QueryField.Verdict),
        Field(Gen.Elements(QueryFields.Freshnesses.ToArray()).Select(TextPattern.Of), QueryField.Freshness),
        Field(Gen.Elements(QueryFields.Flags.ToArray()).Select(TextPattern.Of), QueryField.Is),
        Field(Compared("200", "404"), QueryField.Status),
        Field(Compared("200", "10kb", "2MB"), QueryField.Size),
        Field(Compared("today", "2026-11-20", "2026-11-20T10:00:00Z", "2026-11-20T10:00+02:00"), QueryField.Received),
        from name in Gen.Elements("user-agent", "x-a_b")
        from value in Patterns
        select (QueryNode)new TermNode(QueryField.Header, value, name),
        from field in Gen.Elements(QueryField.Query, QueryField.Form)
        from name in Gen.Elements("a", "order", "a b", "x.y", "q\"", "[0]", "é")
        from value in JsonAsked()
        select (QueryNode)new TermNode(field, value, name),
        from path in Paths
        where path.Steps[0].Name is not null
        from value in JsonAsked()
        select (QueryNode)new TermNode(QueryField.Xml, value, Path: path),
        from path in Paths
        from value in JsonAsked()
        select (QueryNode)new TermNode(QueryField.Json, value, Path: path)
    );

    public static Arbitrary<QueryNode> Any() => Gen.Sized(size => Node(Math.Min(size, 6))).ToArbitrary();

    private static Gen<QueryValue> JsonAsked() =>
        Gen.OneOf(
            Patterns.Select(p => (QueryValue)p),
            from value in Gen.Elements("10", "2026-01-01", "x y", "-3", "a..b")
            from sign in Gen.Elements(
                CompareOperator.Greater,
                CompareOperator.GreaterOrEqual,
                CompareOperator.Less,
                CompareOperator.LessOrEqual
            )
            select (QueryValue)new Comparison(sign, value),
            Gen.Constant((QueryValue)new Comparison(CompareOperator.Range, "1", "20"))
        );

    private static Gen<QueryValue> Compared(params string[] operands) =>
        from sign in Gen.Elements(Enum.GetValues<CompareOperator>())
        from low in Gen.Elements(operands)
        from high in Gen.Elements(operands)
        select (QueryValue)new Comparison(sign, low, sign == CompareOperator.Range ? high : null);

    private static Gen<QueryNode> Field<T>(Gen<T> values, params QueryField[] fields)
        where T : QueryValue => from field in Gen.Elements(fields) from value in values select (QueryNode)new TermNode(field, value);

    private static Gen<QueryNode> Node(int depth)
    {
        if (depth <= 0)
            return Terms;
        var parts = Node(depth - 2).ListOf(3);
        return Gen.OneOf(
            Terms,
            parts.Select(QueryNode.And),
            parts.Select(QueryNode.Or),
            Node(depth - 1).Select(n => (QueryNode)new NotNode(n))
        );
    }
}
