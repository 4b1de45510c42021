namespace WebhookInspector.Tests.Diffing;

public class ArrayChangeTests
{
    [Theory]
    [InlineData("[1,2,3]", "[1,5,3]", "changed /1 2 5")]
    [InlineData("[1,2,3]", "[0,1,2,3]", "added /0 - 0")]
    [InlineData("[1,2,3]", "[1,2,3,4]", "added /3 - 4")]
    [InlineData("[1,2,3]", "[2,3]", "removed /0 1 -")]
    [InlineData("[1,2,3]", "[3,1,2]", "moved /0 3 3 from /2")]
    [InlineData("[1,1,2]", "[2,1,1]", "moved /0 2 2 from /2")]
    [InlineData("[1,1]", "[1]", "removed /1 1 -")]
    [InlineData("[1]", "[\"1\"]", "type /0 1 \"1\"")]
    [InlineData("""[{"x":1,"y":2,"z":3}]""", """["new",{"x":1,"y":2,"z":4}]""", "added /0 - \"new\"|changed /1/z 3 4")]
    [InlineData("""[{"x":1,"y":2},{"x":5,"y":6}]""", """[{"x":5,"y":7}]""", "removed /0 {\"x\":1,\"y\":2} -|changed /0/y 6 7")]
    public void Items_WithoutIdentity_AreMatchedByCommonSequence(string left, string right, string expected) =>
        Bodies.Json(left, right).Lines().ShouldBe(expected.Split('|'));

    [Theory]
    [InlineData("""[{"id":1,"v":1},{"id":2,"v":2}]""", """[{"id":1,"v":1},{"id":2,"v":3}]""", "changed /1/v 2 3")]
    [InlineData("""[{"id":1},{"id":2},{"id":3}]""", """[{"id":3},{"id":1},{"id":2}]""", "moved /0 {\"id\":3} {\"id\":3} from /2")]
    [InlineData("""[{"id":1},{"id":2}]""", """[{"id":0},{"id":1},{"id":2}]""", "added /0 - {\"id\":0}")]
    [InlineData("""[{"id":1},{"id":2,"v":1}]""", """[{"id":2,"v":2}]""", "removed /0 {\"id\":1} -|changed /0/v 1 2")]
    [InlineData("""[{"key":"a"}]""", """[{"key":"b"}]""", "removed /0 {\"key\":\"a\"} -|added /0 - {\"key\":\"b\"}")]
    [InlineData(
        """[{"id":"a","v":1},{"id":"b"},{"id":"c"}]""",
        """[{"id":"b"},{"id":"c"},{"id":"a","v":2}]""",
        """moved /2 {"id":"a","v":1} {"id":"a","v":2} from /0|changed /2/v 1 2"""
    )]
    public void Items_WithIdentity_AreMatchedByIt(string left, string right, string expected) =>
        Bodies.Json(left, right).Lines().ShouldBe(expected.Split('|'), ignoreOrder: true);

    [Fact]
    public void Identity_ThatRepeats_IsNone() =>
        Bodies.Json("""[{"id":1,"v":1},{"id":1,"v":2}]""", """[{"id":1,"v":1},{"id":1,"v":3}]""").Lines().ShouldBe(["changed /1/v 2 3"]);

    [Fact]
    public void RemovedItem_InAnArrayThatShifted_HasTheLeftSidesPath() =>
        Bodies
            .Json("""[{"id":1,"l":[1,2]}]""", """[{"id":0},{"id":1,"l":[2]}]""")
            .Lines()
            .ShouldBe(["added /0 - {\"id\":0}", "removed /0/l/0 1 -"]);
}
