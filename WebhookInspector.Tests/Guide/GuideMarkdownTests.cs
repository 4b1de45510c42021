using WebhookInspector.Guide;

namespace WebhookInspector.Tests.Guide;

public sealed class GuideMarkdownTests
{
    [Fact]
    public void Read_Heading_IsTheTitleAndNotInTheHtml()
    {
        var page = GuideMarkdown.Read("guide/inspect.md", "# Inspect `it`\n\nText.\n\n## The list\n\nMore.");

        page.Path.ShouldBe("guide/inspect");
        page.Title.ShouldBe("Inspect it");
        page.Url.ShouldBe("/help/guide/inspect");
        page.Html.ShouldBe("<p>Text.</p>\n<h2 id=\"the-list\">The list</h2>\n<p>More.</p>\n");
    }

    [Fact]
    public void Read_Diagram_IsLeftOut() =>
        GuideMarkdown
            .Read("architecture.md", "Before.\n\n```mermaid\nflowchart LR\n```\n\nAfter.")
            .Html.ShouldBe("<p>Before.</p>\n<p>After.</p>\n");

    [Theory]
    [InlineData("[a](diagnose.md)", "href=\"/help/guide/diagnose\"")]
    [InlineData("[a](diagnose.md#causes)", "href=\"/help/guide/diagnose#causes\"")]
    [InlineData("[a](../reference/api.md)", "href=\"/help/reference/api\"")]
    [InlineData("[a](../README.md)", "href=\"/help\"")]
    [InlineData("[a](../decisions/README.md)", "href=\"/help/decisions\"")]
    [InlineData("[a](#here)", "href=\"/help/guide/inspect#here\"")]
    [InlineData("[a](https://example.com/x.md)", "href=\"https://example.com/x.md\"")]
    public void Read_Link_LeadsToTheShippedPage(string text, string expected) =>
        GuideMarkdown.Read("guide/inspect.md", text).Html.ShouldContain(expected);

    [Theory]
    [InlineData("[the *licence*](../../LICENSE)", "<p>the <em>licence</em></p>\n")]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>\n")]
    [InlineData("![A picture](../images/x.png)", "<p>A picture</p>\n")]
    public void Read_LinkToNothingShipped_IsItsText(string text, string expected) =>
        GuideMarkdown.Read("guide/inspect.md", text).Html.ShouldBe(expected);

    [Fact]
    public void Read_RawHtml_ShowsAsText() =>
        GuideMarkdown.Read("a.md", "<script>alert(1)</script> and <b>bold</b>").Html.ShouldNotContain("<script", Case.Insensitive);

    [Fact]
    public void Read_CodeAndTable_AreRendered()
    {
        var html = GuideMarkdown.Read("a.md", "```sh\ncurl -s x\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").Html;

        html.ShouldContain("<pre><code class=\"language-sh\">curl -s x");
        html.ShouldContain("<td>1</td>");
    }

    [Fact]
    public void Read_Sections_HoldThePlainTextBelowEachHeading()
    {
        var page = GuideMarkdown.Read(
            "a.md",
            "# T\n\nBefore *it*.\n\n## One\n\n- `x`\n- y\n\n```sh\nrun\n```\n\n## Two\n\n| k | v |\n|---|---|\n| 1 | 2 |\n"
        );

        page.Sections.ShouldBe([
            new GuideSection("T", null, "Before it."),
            new GuideSection("One", "one", "x y run"),
            new GuideSection("Two", "two", "k v 1 2"),
        ]);
        page.UrlOf(page.Sections[1]).ShouldBe("/help/a#one");
    }
}
