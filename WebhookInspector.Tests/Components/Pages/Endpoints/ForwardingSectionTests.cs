using Bunit;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage.Replays;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

public sealed class ForwardingSectionTests : PageTest
{
    [Fact]
    public async Task Section_NoTarget_SaysWhereToSaveOne()
    {
        var section = await ShowAsync();

        section.WaitForElement("a[href='/targets']").TextContent.ShouldBe("save one");
    }

    [Fact]
    public async Task Forward_TurnedOn_ShowsWhatBecomesOfArrivals()
    {
        using var target = new RawReceiver();
        await Get<TargetAdministration>()
            .SaveAsync(new SavedTarget("", "local", null, target.Url, new Dictionary<string, string>(), null), CancellationToken.None);
        var section = await ShowAsync();
        await section.WaitForElement("form").SubmitAsync();
        await section.WaitForAssertionAsync(() => section.Find("[role=status]").TextContent.ShouldStartWith("Forwards to local"));

        await ArriveAsync();

        await section.WaitForAssertionAsync(() => section.Find("tbody .chip").TextContent.ShouldBe("delivered"));
    }

    private async Task<IRenderedComponent<ForwardingSection>> ShowAsync()
    {
        var endpoint = await EndpointAsync();
        return Render<ForwardingSection>(p => p.Add(x => x.Endpoint, endpoint));
    }
}
