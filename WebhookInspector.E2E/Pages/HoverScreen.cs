using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E.Pages;

/// <summary>The way of a Hover webhook from connecting to the first event.</summary>
internal sealed class HoverScreen(Visit visit)
{
    private ILocator Content => visit.Page.GetByRole(AriaRole.Main);

    private ILocator Dialog => visit.Page.GetByRole(AriaRole.Dialog);

    /// <param name="endpoint">Null: whichever comes first.</param>
    public Task OpenAsync(EndpointAnswer? endpoint = null) =>
        visit.OpenAsync(endpoint is null ? "/hover" : $"/hover?endpoint={endpoint.Id}&at=simulator");

    public ILocator TryIt => Button("Try it with the simulator");

    public ILocator AutoVerify => Content.GetByRole(AriaRole.Checkbox, new() { Name = "Send the code back as soon as it arrives" });

    public ILocator Token => Content.GetByLabel("Access token");

    public async Task LetGoWrongAsync(string trouble)
    {
        await Content.GetByRole(AriaRole.Combobox, new() { Name = "What goes wrong" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = trouble, Exact = true }).ClickAsync();
    }

    public ILocator FirstEvent => Content.GetByRole(AriaRole.Link, new() { Name = "Open the first event" });

    public ILocator Button(string name) => Content.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>"connect", "register", "code", "verify" or "event".</summary>
    public ILocator Station(string name) => Content.Locator($"[data-station={name}]");

    public ILocator Webhooks => Content.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row);

    public ILocator ConfirmDeletion => Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete it at Hover" });

    /// <param name="progress">As the chip beside the station's title says it.</param>
    public Task ShowsAsync(string station, string progress) =>
        Assertions.Expect(Station(station).Locator(".head .chip")).ToHaveTextAsync(progress);
}
