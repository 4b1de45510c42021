using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Tests.Requests.Query;

public sealed class QueryParserTests
{
    [Fact]
    public void TryParse_PrintedQuery_IsTheSame() =>
        Prop.ForAll(
                QueryNodes.Any(),
                node =>
                    QueryParser.TryParse(node.ToString(), out var again, out var fault)
                        ? again.Equals(node).Label($"{node} became {again}")
                        : false.Label($"{node}: {fault.Message}")
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void TryParse_AnyText_NeverThrows() =>
        Prop.ForAll<string>(q => QueryParser.TryParse(q ?? "", out var node, out var fault) == (node is not null && fault is null))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_PiecesOfTheLanguage_NeverThrowsAndFaultsAreInside()
    {
        var pieces = Gen.Elements(
                "-",
                "(",
                ")",
                "\"",
                "*",
                " ",
                "OR",
                "AND",
                "json.",
                "json[",
                "]",
                "header.",
                ":",
                ">",
                "..",
                "verdict:",
                "received:",
                "a",
                "1",
                "\\",
                "é"
            )
            .ArrayOf()
            .Select(string.Concat)
            .ToArbitrary();
        Prop.ForAll(
                pieces,
                q => QueryParser.TryParse(q, out _, out var fault) || (fault.Position >= 0 && fault.Position + fault.Length <= q.Length)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("verdict:mismatch verdict:verified", "verdict:mismatch OR verdict:verified")]
    [InlineData("(verdict:mismatch) (verdict:verified)", "(verdict:mismatch) (verdict:verified)")]
    [InlineData("type:a x type:b", "(type:a OR type:b) x")]
    [InlineData("a AND b", "a b")]
    [InlineData("a b OR c", "a b OR c")]
    [InlineData("a (b OR -c)", "a (b OR -c)")]
    [InlineData("-(a b)", "-(a b)")]
    [InlineData("METHOD:post", "method:POST")]
    [InlineData("\"OR\" \"-x\"", "\"OR\" \"-x\"")]
    [InlineData("type:\"a*b\"*", "type:\"a*b\"*")]
    [InlineData("json.items[*].id:7", "json.items[*].id:7")]
    [InlineData("json[0].a:*", "json[0].a:*")]
    [InlineData("json.\"a.b\":>10", "json.\"a.b\":>10")]
    [InlineData("header.X-A:b", "header.x-a:b")]
    public void TryParse_Query_HasOneCanonicalForm(string q, string canonical)
    {
        QueryParser.TryParse(q, out var node, out var fault).ShouldBeTrue(fault?.Message);

        node!.ToString().ShouldBe(canonical);
    }

    [Theory]
    [InlineData("verdict:fine", "verdict:fine", 0)]
    [InlineData("a colour:red", "colour:red", 2)]
    [InlineData("is:red", "is:red", 0)]
    [InlineData("type:", "type:", 0)]
    [InlineData("type:\"\"", "type:", 0)]
    [InlineData("http://a.example", "http://a.example", 0)]
    [InlineData("a \"b", "\"b", 2)]
    [InlineData("a (b", "'('", 2)]
    [InlineData("a b)", "')'", 3)]
    [InlineData("a - b", "'-'", 2)]
    [InlineData("a OR", "missing", 4)]
    [InlineData("()", "missing", 1)]
    [InlineData("received:soon", "received:soon", 0)]
    [InlineData("received:-1h", "received:-1h", 0)]
    [InlineData("size:>big", "size:>big", 0)]
    [InlineData("status:>", "status:>", 0)]
    [InlineData("json.a[x]:1", "json.a[x]:1", 0)]
    [InlineData("json.:1", "json.:1", 0)]
    [InlineData("json.a:>", "json.a:>", 0)]
    [InlineData("header.:a", "header.:a", 0)]
    public void TryParse_WrongTerm_IsNamedAtItsPlace(string q, string named, int position)
    {
        QueryParser.TryParse(q, out _, out var fault).ShouldBeFalse();

        fault!.Message.ShouldContain(named);
        fault.Position.ShouldBe(position);
    }

    [Fact]
    public void TryParse_BeyondTheBounds_IsRefused()
    {
        QueryParser.TryParse(new string('a', QueryParser.MaxLength + 1), out _, out _).ShouldBeFalse();
        QueryParser.TryParse(new string('(', 1000), out _, out _).ShouldBeFalse();
        QueryParser.TryParse(new string('-', 1000) + "a", out _, out _).ShouldBeFalse();
        QueryParser.TryParse(string.Join(' ', Enumerable.Repeat("a", QueryParser.MaxTerms + 1)), out _, out _).ShouldBeFalse();
        QueryParser.TryParse(string.Join(' ', Enumerable.Repeat("a", QueryParser.MaxTerms)), out _, out _).ShouldBeTrue();
    }
}
