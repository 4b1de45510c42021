using Bunit;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class HeadersTabTests : PageTest
{
    [Fact]
    public async Task AsSent_ShowsOrderSpellingAndSpacesWithoutHiddenValues()
    {
        var tab = Tab("HTTP/1.1", new HeadLayout([new HeaderSpacing(1, "  ", "\t")]));

        await tab.FindAll("button").Single(b => b.TextContent == "As sent").ClickAsync();

        tab.Find("pre").TextContent.ShouldBe("POST /hooks/custom/t?a HTTP/1.1\nhOsT: x\nx-b:··2→\nAUTHORIZATION: ••••••••");
        tab.Markup.ShouldContain("Unusual white space is marked");
    }

    [Theory]
    [InlineData("HTTP/2", "There is none: HTTP/2 sends headers in a compressed form")]
    [InlineData("HTTP/1.1", "The head as sent is not known")]
    public async Task AsSent_WithoutAHead_SaysWhy(string protocol, string reason)
    {
        var tab = Tab(protocol, layout: null);

        await tab.FindAll("button").Single(b => b.TextContent == "As sent").ClickAsync();

        tab.Markup.ShouldContain(reason);
        tab.FindAll("pre").ShouldBeEmpty();
    }

    private IRenderedComponent<HeadersTab> Tab(string protocol, HeadLayout? layout)
    {
        var summary = Summaries.One();
        var request = new CapturedRequest(
            summary with
            {
                Method = "POST",
            },
            "/hooks/custom/t?a",
            "http",
            protocol,
            "127.0.0.1",
            [new ShownHeader("hOsT", "x"), new ShownHeader("x-b", "2"), new ShownHeader("AUTHORIZATION", null)],
            "",
            null,
            summary.Verification,
            null
        )
        {
            Layout = layout,
        };
        return Render<HeadersTab>(p => p.Add(t => t.Request, request));
    }
}
