using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E.Pages;

/// <summary>The start page: one card an endpoint.</summary>
internal sealed class HomeScreen(Visit visit)
{
    public Task OpenAsync() => visit.OpenAsync("/");

    public ILocator Card(string endpoint) => visit.Page.GetByRole(AriaRole.Article, new() { Name = endpoint, Exact = true });

    public ILocator SendSample(string endpoint) =>
        Card(endpoint).GetByRole(AriaRole.Button, new() { Name = $"Send a sample to {endpoint}" });

    /// <summary>What the button says of the sample that it sent.</summary>
    public ILocator Arrival(string endpoint) => Card(endpoint).GetByRole(AriaRole.Status).GetByRole(AriaRole.Link);

    public ILocator LastRequest(string endpoint) =>
        Card(endpoint).GetByRole(AriaRole.Link, new() { Name = $"open the last request of {endpoint}" });
}
