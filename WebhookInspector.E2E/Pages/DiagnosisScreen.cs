using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E.Pages;

/// <summary>Why a request does not verify.</summary>
internal sealed class DiagnosisScreen(Visit visit)
{
    public ILocator Heading => visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Cause => visit.Page.Locator(".verdict [data-cause], .verdict[data-cause]");

    /// <summary>The button that changes the setting that is wrong here.</summary>
    public ILocator Fix => visit.Page.Locator(".verdict").GetByRole(AriaRole.Button);

    public ILocator Applied => visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Applied:" });

    public Task OpenAsync(string requestId) => visit.OpenAsync($"/requests/{requestId}/diagnosis");
}
