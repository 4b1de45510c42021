namespace WebhookInspector.Tests.Diffing;

public class JsonChangeTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", "changed /a 1 2")]
    [InlineData("""{"a":1}""", """{"a":1,"b":[1,{"c":2}]}""", "added /b - [1,{\"c\":2}]")]
    [InlineData("""{"a":1,"b":{"c":2}}""", """{"a":1}""", "removed /b {\"c\":2} -")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "type /a 1 \"1\"")]
    [InlineData("""{"a":{}}""", """{"a":[]}""", "type /a {} []")]
    [InlineData("""{"a":null}""", """{"a":false}""", "type /a null false")]
    [InlineData("""{"a":true}""", """{"a":false}""", "changed /a true false")]
    [InlineData("""{"a":null}""", """{}""", "removed /a null -")]
    [InlineData("""{"a":{"b":{"c":1}}}""", """{"a":{"b":{"c":2}}}""", "changed /a/b/c 1 2")]
    [InlineData("""{"a/b":{"m~n":1}}""", """{"a/b":{"m~n":2}}""", "changed /a~1b/m~0n 1 2")]
    [InlineData("""{"":1}""", """{"":2}""", "changed / 1 2")]
    [InlineData("[1]", """{"a":1}""", "type  [1] {\"a\":1}")]
    [InlineData("9007199254740993", "9007199254740992", "changed  9007199254740993 9007199254740992")]
    [InlineData("""{"a":1.10}""", """{"a":1.2}""", "changed /a 1.10 1.2")]
    public void Change_OfEachKind_IsOne(string left, string right, string expected) =>
        Bodies.Json(left, right).Lines().ShouldBe([expected]);

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "1e0")]
    [InlineData("100", "1E+2")]
    [InlineData("0.05", "5e-2")]
    [InlineData("-0", "0.0e5")]
    [InlineData("-1.50", "-15e-1")]
    [InlineData("1e99999999999999999999999", "1E+099999999999999999999999")]
    [InlineData("\"\\u00e9\"", "\"é\"")]
    [InlineData("\"a\\/b\"", "\"a/b\"")]
    [InlineData("""{"a":1,"b":2}""", "{ \"b\" : 2,\n\"a\":1 }")]
    [InlineData("""{"\u0061":1}""", """{"a":1}""")]
    public void Value_WrittenInAnotherWay_IsEqualAsJson(string left, string right)
    {
        var diff = Bodies.Diff(left, right);

        diff.EqualAsJson.ShouldBeTrue();
        diff.Equal.ShouldBeFalse();
        diff.Body.Changes.ShouldBeEmpty();
        diff.Bytes.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("1", "-1")]
    [InlineData("10", "1")]
    [InlineData("1e2", "1e-2")]
    [InlineData("0.5", "5")]
    [InlineData("12345678901234567890.1", "12345678901234567890.2")]
    [InlineData("1e99999999999999999999999", "1e99999999999999999999998")]
    [InlineData("\"1\"", "\"1.0\"")]
    [InlineData("\"é\"", "\"e\\u0301\"")]
    [InlineData("\"\\ud800\"", "\"\\ud801\"")]
    public void Value_Other_IsNotEqualAsJson(string left, string right)
    {
        var diff = Bodies.Diff(left, right);

        diff.EqualAsJson.ShouldBeFalse();
        diff.Body.Changes.Count.ShouldBe(1);
    }

    [Fact]
    public void RepeatedName_IsComparedOccurrenceByOccurrence()
    {
        Bodies.Json("""{"a":1,"a":2}""", """{"a":1,"a":3}""").Lines().ShouldBe(["changed /a 2 3"]);
        Bodies.Json("""{"a":1,"a":2}""", """{"a":1}""").Lines().ShouldBe(["removed /a 2 -"]);
        Bodies.Diff("""{"a":1,"a":2}""", """{"a":2,"a":1}""").EqualAsJson.ShouldBeFalse();
    }

    [Fact]
    public void Bodies_OfSameBytes_AreEqual()
    {
        var diff = Bodies.Diff("""{"a":1}""", """{"a":1}""");

        (diff.Equal, diff.EqualAsJson).ShouldBe((true, true));
        diff.Body.Changes.ShouldBeEmpty();
        diff.Bytes.ShouldBeNull();
    }

    [Fact]
    public void EmptyBody_BesideJson_IsOneAddedValue()
    {
        Bodies.Json("", """{"a":1}""").Lines().ShouldBe(["added  - {\"a\":1}"]);
        Bodies.Json("""{"a":1}""", "").Lines().ShouldBe(["removed  {\"a\":1} -"]);
    }

    [Fact]
    public void ByteOrderMark_BeforeJson_IsNoChange() => Bodies.Diff("\uFEFF{\"a\":1}", """{"a":1}""").EqualAsJson.ShouldBeTrue();
}
