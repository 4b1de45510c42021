using Bunit;
using WebhookInspector.Components.Shared;
using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class SampleButtonTests : PageTest
{
    [Fact]
    public async Task Menu_EventChosen_SendsThatOne()
    {
        var (endpoint, provider) = await OfAsync("coverbase");
        var wanted = provider.Samples.Events.DistinctBy(e => e.Type).Last();
        var popovers = RenderPopovers();
        var button = Render<SampleButton>(p => p.Add(b => b.Endpoint, endpoint).Add(b => b.Provider, provider));

        button.Button("Choose a sample for Coverbase").Click();
        popovers.WaitForElements("[role=menuitem]").First(item => item.TextContent.Trim() == wanted.Title).Click();

        button.WaitForElement("a.arrived").TextContent.ShouldContain($"View the captured request ({wanted.Type})");
    }

    [Fact]
    public async Task Menu_Closed_RendersNoEvent()
    {
        var (endpoint, provider) = await OfAsync("coverbase");
        var popovers = RenderPopovers();

        Render<SampleButton>(p => p.Add(b => b.Endpoint, endpoint).Add(b => b.Provider, provider));

        popovers.FindAll("[role=menuitem]").ShouldBeEmpty();
    }

    private async Task<(Endpoint Endpoint, ProviderDefinition Provider)> OfAsync(string provider) =>
        (await EndpointAsync(provider), Get<ProviderCatalog>().Find(provider)!);
}
