using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E.Pages;

/// <summary>The page that declares a provider, reached from a captured request, and the provider's own page behind it.</summary>
internal sealed class DefinitionScreen(Visit visit)
{
    private ILocator Content => visit.Page.GetByRole(AriaRole.Main);

    private ILocator Dialog => visit.Page.GetByRole(AriaRole.Dialog);

    public ILocator Declare => Content.GetByRole(AriaRole.Link, new() { Name = "Declare this provider" });

    public ILocator Name => Content.GetByLabel("Name", new() { Exact = true });

    public ILocator EventType => Content.GetByLabel("Event type", new() { Exact = true });

    public ILocator EventId => Content.GetByLabel("Event id", new() { Exact = true });

    public ILocator Preview => Content.GetByRole(AriaRole.Region, new() { Name = "Preview on stored requests" });

    public ILocator Save => Content.GetByRole(AriaRole.Button, new() { Name = "Save the provider" });

    public ILocator Heading => Content.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator NewEndpoint => Content.GetByRole(AriaRole.Button, new() { Name = "New endpoint" });

    public ILocator Secret => Dialog.GetByLabel("Secret (optional)");

    public ILocator CreateEndpoint => Dialog.GetByRole(AriaRole.Button, new() { Name = "Create endpoint" });

    public ILocator Value(string written) =>
        Content.GetByRole(AriaRole.Group, new() { Name = "Body of request" }).GetByRole(AriaRole.Button, new() { Name = written });
}
