using System.Text.Json.Nodes;
using WebhookInspector.Providers.Drafts;

namespace WebhookInspector.Tests.Providers.Drafts;

public sealed class RuleLinesTests
{
    [Theory]
    [InlineData("$.type", """["$.type"]""")]
    [InlineData("header: X-Event", """[{"header":"X-Event"}]""")]
    [InlineData("form: type\n$.a", """[{"form":"type"},"$.a"]""")]
    [InlineData("""{"present":"$.a","is":"made"}""", """[{"present":"$.a","is":"made"}]""")]
    [InlineData("not a path", """["not a path"]""")]
    public void Lines_ReadAndWritten_AreTheSame(string lines, string json)
    {
        var rules = RuleLines.Read(lines);

        JsonNode.DeepEquals(rules, JsonNode.Parse(json)).ShouldBeTrue(rules?.ToJsonString());
        RuleLines.Of(rules).ShouldBe(lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Lines_Empty_AreNoRules(string lines) => RuleLines.Read(lines).ShouldBeNull();

    [Fact]
    public void Rules_OfEveryBuiltIn_SurviveTheLines()
    {
        foreach (var provider in Built.Catalog.All)
        {
            var definition = JsonNode.Parse(Built.Catalog.JsonOf(provider.Id)!.Value.Span)!.AsObject();
            foreach (var path in new[] { "event.type", "event.id", "event.correlationId" })
            {
                var rules = definition.Member(path);
                JsonNode.DeepEquals(RuleLines.Read(RuleLines.Of(rules)), rules).ShouldBeTrue($"{provider.Id} {path}");
            }
        }
    }
}
