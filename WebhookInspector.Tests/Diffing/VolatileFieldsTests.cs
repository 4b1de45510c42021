using WebhookInspector.Diffing;

namespace WebhookInspector.Tests.Diffing;

public class VolatileFieldsTests
{
    [Theory]
    [InlineData("\"2026-03-01T12:00:00Z\"", "\"2026-03-01T12:00:01.25+01:00\"")]
    [InlineData("\"Sun, 01 Mar 2026 12:00:00 GMT\"", "\"Sun, 01 Mar 2026 12:00:05 GMT\"")]
    [InlineData("1772366400", "1772366401")]
    [InlineData("1772366400000", "1772366401000")]
    [InlineData("\"0b9d6f0e-9f8a-4d8e-8f5b-2f3a4b5c6d7e\"", "\"1b9d6f0e-9f8a-4d8e-8f5b-2f3a4b5c6d7e\"")]
    [InlineData("\"evt_1a2b3c4d\"", "\"evt_9z8y7x6w\"")]
    [InlineData("\"01ARZ3NDEKTSV4RRFFQ69G5FAV\"", "\"01ARZ3NDEKTSV4RRFFQ69G5FAW\"")]
    public void Value_OfAMomentOrAnId_IsSuggested(string left, string right) => Suggested(left, right).ShouldBe(["/items/*/v"]);

    [Theory]
    [InlineData("\"paid\"", "\"open\"")]
    [InlineData("12", "13")]
    [InlineData("1772366400", "17723664")]
    [InlineData("\"2026-03-01T12:00:00Z\"", "\"never\"")]
    [InlineData("\"evt_1a2b3c4d\"", "\"inv_1a2b3c4d\"")]
    [InlineData("\"1772366400\"", "1772366401")]
    public void Value_OfMeaning_IsNot(string left, string right) => Suggested(left, right).ShouldBeEmpty();

    [Fact]
    public void Suggestion_Ignored_LeavesNothing()
    {
        const string left = """{"at":"2026-03-01T12:00:00Z"}""",
            right = """{"at":"2026-03-02T12:00:00Z"}""";

        Bodies.Json(left, right, [.. VolatileFields.Suggest(Bodies.Json(left, right).Changes)]).Changes.ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Suggested(string left, string right) =>
        VolatileFields.Suggest(Bodies.Json($$"""{"items":[{"v":{{left}},"k":1}]}""", $$"""{"items":[{"v":{{right}},"k":1}]}""").Changes);
}
