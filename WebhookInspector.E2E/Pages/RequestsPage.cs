using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E.Pages;

/// <summary>The list beside the request that is open.</summary>
internal sealed class RequestsPage(Visit visit)
{
    private ILocator List => visit.Page.GetByRole(AriaRole.Region, new() { Name = "Requests", Exact = true });

    /// <summary>"3 new": what came in while something else was being read.</summary>
    public ILocator ShowNew => List.GetByRole(AriaRole.Button).Filter(new() { HasText = " new" });

    /// <summary>The newest first.</summary>
    public ILocator Rows => List.GetByRole(AriaRole.Link).Filter(new() { HasText = "POST" });

    /// <summary>The verdict's sentence and its reason, of the request that is open.</summary>
    public ILocator Verdict(string headline) => visit.Page.GetByRole(AriaRole.Paragraph).Filter(new() { HasText = headline });
}
