using WebhookInspector.Providers;

namespace WebhookInspector.Tests.Providers;

public class GuideRendererTests
{
    private const string Url = "https://hooks.example.com/hooks/cove/abc";

    [Theory]
    [MemberData(nameof(Built.Ids), MemberType = typeof(Built))]
    public void Render_BuiltInGuide_SaysWhereToRegisterAndWhatIsAssumed(string id)
    {
        var html = GuideRenderer.Render(Built.Provider(id), new Dictionary<string, string> { ["captureUrl"] = Url });
        html.ShouldContain(Url);
        html.ShouldContain("assumed", Case.Insensitive);
        html.ShouldNotContain("{captureUrl}");
    }

    [Fact]
    public void Render_Table_BecomesATable() => Render("| a | b |\n|---|---|\n| 1 | 2 |").ShouldContain("<table>");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    public void Render_RawHtml_ShowsAsText(string markdown)
    {
        var html = Render(markdown);
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldContain("&lt;");
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,hi)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    public void Render_LinkThatIsNoWebAddress_LeadsNowhere(string markdown)
    {
        var html = Render(markdown);
        html.ShouldNotContain("=\"javascript:");
        html.ShouldNotContain("=\"data:");
    }

    [Theory]
    [InlineData("[x](https://example.com/a)")]
    [InlineData("<https://example.com/a>")]
    public void Render_WebAddress_IsALink(string markdown) => Render(markdown).ShouldContain("href=\"https://example.com/a\"");

    [Theory]
    [InlineData("`{captureUrl}`")]
    [InlineData("{captureUrl}")]
    [InlineData("```\n{captureUrl}\n```")]
    [InlineData("[x](https://example.com/?{captureUrl})")]
    public void Render_HostileValue_CannotBreakOut(string markdown)
    {
        var html = Render(markdown, "\"><script>alert(1)</script>`**[x](javascript:y)");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<strong>");
        html.ShouldNotContain("\">&lt;script");
    }

    [Fact]
    public void FillCommand_HostileUrl_StaysInsideTheShellsWord()
    {
        var command = Built
            .Provider("coverbase")
            .Registration.FillCommand("https://x/'; rm -rf / #\"", "SECRET", ["vendor.created", "workflow.checkpoint"])
            .ShouldNotBeNull();
        command.ShouldContain("\"events\":[\"vendor.created\",\"workflow.checkpoint\"]");
        command.ShouldNotContain("x/'");
        command.Count(c => c == '\'').ShouldBe(4);
    }

    [Fact]
    public void FillSteps_CaptureUrl_StandsInThem() =>
        Built.Provider("cove").Registration.FillSteps(Url, "webhook secret")[0].ShouldContain(Url);

    private static string Render(string markdown, string captureUrl = Url) =>
        GuideRenderer.Render(
            Built.Provider("cove") with
            {
                Guide = markdown,
            },
            new Dictionary<string, string> { ["captureUrl"] = captureUrl }
        );
}
