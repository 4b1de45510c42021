using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using WebhookInspector.Components.Shared.Dialogs;
using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class NewEndpointDialogTests : PageTest
{
    [Fact]
    public async Task Picker_Opened_ListsEveryProvider()
    {
        var (dialogs, popovers) = await ShowAsync();

        dialogs.Button("Show all providers").Click();

        popovers.WaitForAssertion(() => popovers.FindAll("[role=option]").Count.ShouldBe(Get<ProviderCatalog>().All.Count));
    }

    [Fact]
    public async Task Picker_Typed_FindsByPartOfTheNameAndMakesThatEndpoint()
    {
        var (dialogs, popovers) = await ShowAsync();

        dialogs.Field("Provider").Input("tHub");
        popovers.WaitForAssertion(() =>
            popovers.FindAll("[role=option]").Select(option => option.TextContent.Trim()).ShouldBe(["GitHub", "GitHub (SHA-1)"])
        );
        popovers.Find("[role=option]").Click();
        dialogs.Find("form").Submit();

        await dialogs.WaitForAssertionAsync(() => dialogs.FindAll("[role=dialog]").ShouldBeEmpty());
        (await Get<EndpointStore>().ListAsync())[^1].Provider.ShouldBe("github");
    }

    [Fact]
    public async Task Scheme_ThatIsNoJson_IsSaidAtItsField()
    {
        var (dialogs, popovers) = await ShowAsync();
        dialogs.Field("Provider").Input("custom");
        popovers.WaitForElement("[role=option]").Click();

        dialogs.WaitForField("Signature scheme (optional)").Change("{nope");
        dialogs.Find("form").Submit();

        dialogs.WaitForAssertion(() => dialogs.FaultAt("Signature scheme (optional)").ShouldStartWith("scheme: is no JSON, line 1."));
        dialogs.Find("[role=alert]").TextContent.ShouldStartWith("scheme: is no JSON");
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Dialogs, IRenderedComponent<MudPopoverProvider> Popovers)> ShowAsync()
    {
        var (popovers, dialogs) = (RenderPopovers(), RenderDialogs());
        await dialogs.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<NewEndpointDialog>("New endpoint"));
        dialogs.WaitForElement("form");
        return (dialogs, popovers);
    }
}
