using Bunit;
using WebhookInspector.Components.Layout;

namespace WebhookInspector.Tests.Components.Layout;

public sealed class NavMenuTests : PageTest
{
    [Fact]
    public async Task Counts_RequestArrives_AreBroughtUpToDate()
    {
        var menu = Render<NavMenu>();
        await menu.WaitForAssertionAsync(() => menu.FindAll(".count").Select(c => c.TextContent).ShouldAllBe(count => count == "0"));

        await ArriveAsync("hover");

        await menu.WaitForAssertionAsync(() => menu.FindAll(".count").Select(c => c.TextContent).ShouldBe(["1", "0", "0", "0", "0", "1"]));
    }

    [Fact]
    public async Task Menu_Left_HearsTheFeedNoMore() => (await LeftBehindAsync<NavMenu>()).ShouldBe(0);
}
