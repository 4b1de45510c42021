using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E.Pages;

/// <summary>The list beside the request that is open.</summary>
internal sealed class RequestsScreen(Visit visit)
{
    private ILocator List => visit.Page.GetByRole(AriaRole.Region, new() { Name = "Requests", Exact = true });

    /// <summary>The newest first.</summary>
    public ILocator Rows => List.GetByRole(AriaRole.Link).Filter(new() { HasText = "POST" });

    /// <summary>Why the verdict of the open request is what it is.</summary>
    public ILocator Reason => Selected.GetByRole(AriaRole.Strong);

    private ILocator Selected => visit.Page.GetByRole(AriaRole.Region, new() { Name = "The selected request" });
}
