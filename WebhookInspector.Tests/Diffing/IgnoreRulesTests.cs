using WebhookInspector.Diffing;

namespace WebhookInspector.Tests.Diffing;

public class IgnoreRulesTests
{
    [Theory]
    [InlineData("/at")]
    [InlineData("/*")]
    [InlineData("")]
    public void Change_AtThePointer_IsLeftOut(string rule) => Bodies.Json("""{"at":1}""", """{"at":2}""", rule).Changes.ShouldBeEmpty();

    [Fact]
    public void Change_BelowThePointer_IsLeftOut() =>
        Bodies.Json("""{"a":{"b":1}}""", """{"a":{"b":2,"c":3}}""", "/a").Changes.ShouldBeEmpty();

    [Fact]
    public void Change_ElsewhereAlone_Stays() =>
        Bodies.Json("""{"at":1,"a":{"at":1}}""", """{"at":2,"a":{"at":2}}""", "/at").Lines().ShouldBe(["changed /a/at 1 2"]);

    [Fact]
    public void Star_StandsForOneSegment()
    {
        const string left = """{"items":[{"id":1,"at":1,"x":{"at":1}}]}""",
            right = """{"items":[{"id":1,"at":2,"x":{"at":2}}]}""";

        Bodies.Json(left, right, "/items/*/at").Lines().ShouldBe(["changed /items/0/x/at 1 2"]);
        Bodies.Json(left, right, "/items/*/at", "/items/*/*/at").Changes.ShouldBeEmpty();
    }

    [Fact]
    public void IgnoredMember_DoesNotKeepItemsFromBeingTheSame() =>
        Bodies
            .Json("""[{"v":1,"at":1},{"v":2,"at":2}]""", """[{"v":2,"at":3},{"v":1,"at":4}]""", "/*/at")
            .Changes.Single()
            .Kind.ShouldBe(ChangeKind.Moved);

    [Fact]
    public void AddedMember_ThatIsIgnored_IsLeftOut() => Bodies.Json("{}", """{"a":1}""", "/a").Changes.ShouldBeEmpty();

    [Fact]
    public void EqualAsJson_TakesNoNoticeOfRules() =>
        Bodies.Diff("""{"at":1}""", """{"at":2}""", ignore: ["/at"]).EqualAsJson.ShouldBeFalse();

    [Fact]
    public void EscapedPointer_MatchesTheName() =>
        Bodies.Json("""{"a/b":{"~":1}}""", """{"a/b":{"~":2}}""", "/a~1b/~0").Changes.ShouldBeEmpty();

    [Theory]
    [InlineData("a")]
    [InlineData("#/a")]
    [InlineData("/a~2")]
    [InlineData("/a~")]
    public void Pointer_Invalid_IsNamed(string pointer)
    {
        IgnoreRules.TryParse(["/ok", pointer], out _, out var fault).ShouldBeFalse();

        fault.ShouldNotBeNull().ShouldContain($"'{pointer}'");
    }

    [Fact]
    public void Rules_TooMany_AreRefused() =>
        IgnoreRules.TryParse(Enumerable.Range(0, IgnoreRules.Most + 1).Select(i => $"/{i}"), out _, out var fault).ShouldBeFalse(fault);
}
