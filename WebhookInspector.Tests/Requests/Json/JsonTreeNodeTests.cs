using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Tests.Requests.Json;

public class JsonTreeNodeTests
{
    [Fact]
    public void Children_DuplicateNamesAndNumbers_StayAsWritten() =>
        Open("{ \"b\" : 9007199254740993, \"a\":1.0,\"b\":\"\\u00e9\" }")
            .Children.Select(c => (c.NameWritten(9), c.Written(99)))
            .ShouldBe([("\"b\"", "9007199254740993"), ("\"a\"", "1.0"), ("\"b\"", "\"\\u00e9\"")]);

    [Fact]
    public void Pointer_NamesWithSlashTildeAndEscapes_IsOfRfc6901()
    {
        var inner = Open("{\"a/b\\u007e\":[0,{\"\":1}]}").Children[0];
        inner.Toggle();
        inner.Children[1].Toggle();

        inner.Children[1].Children[0].Pointer.ShouldBe("/a~1b~0/1/");
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData(" { } ", 0)]
    [InlineData("[[1,2],{\"a\":[3,4]}]", 2)]
    [InlineData("7", 0)]
    public void Count_Values_AreThoseOfTheFirstLevel(string json, int count) => JsonTreeNode.Root(json).Span.Count.ShouldBe(count);

    [Fact]
    public void ReadMore_ManyItems_ComeInSteps()
    {
        var root = Open("[" + string.Join(',', Enumerable.Range(0, 250)) + "]");
        root.ReadMore();

        (root.Children.Count, root.Unread, root.Children[150].Written(9)).ShouldBe((200, 50, "150"));
    }

    [Fact]
    public void Toggle_HundredThousandLevels_OpensOneByOne()
    {
        var node = Open(new string('[', 100_000) + new string(']', 100_000));

        node.Children.Single().Span.Length.ShouldBe(199_998);
    }

    [Fact]
    public void Children_AnyValidJson_AreAllOfItsValues() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                JsonTexts.Valid(),
                text =>
                    Scalars(JsonTreeNode.Root(text))
                        .SequenceEqual(
                            JsonTokenizer
                                .Read(text)
                                .Where(t => t.Kind is JsonTokenKind.String or JsonTokenKind.Number or JsonTokenKind.Literal)
                                .Select(t => t.In(text).ToString())
                        )
            )
        );

    private static IEnumerable<string> Scalars(JsonTreeNode node)
    {
        if (!node.IsContainer)
            return [node.Written(int.MaxValue)];
        node.Toggle();
        while (node.Unread > 0)
            node.ReadMore();
        return node.Children.SelectMany(Scalars);
    }

    private static JsonTreeNode Open(string json)
    {
        var root = JsonTreeNode.Root(json);
        root.Toggle();
        return root;
    }
}
