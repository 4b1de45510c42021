using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using WebhookInspector.Components.Shared;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Layout;

/// <summary>The navigation: the pages, and the endpoints with their request counts.</summary>
public sealed partial class NavMenu
{
    private IReadOnlyList<Endpoint> endpoints = [];
    private IReadOnlyDictionary<string, long> counts = new Dictionary<string, long>();
    private long? total;

    [Inject]
    private EndpointStore Endpoints { get; set; } = null!;

    [Inject]
    private RequestCounts Counts { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // Often enough to look live, rarely enough to cost nothing in a burst.
    protected override TimeSpan? Interval => TimeSpan.FromMilliseconds(500);

    /// <summary>Says whether the current page is at or below a link; for the start page, only at it.</summary>
    private bool IsAt(string href)
    {
        var path = new Uri(Navigation.Uri).AbsolutePath;
        return path == href || (href.Length > 1 && path.StartsWith(href + "/", StringComparison.Ordinal));
    }

    private bool IsRequests => RequestsUrl.IsRequests(Navigation);

    private string? Endpoint => RequestsUrl.Read(Navigation).Endpoint;

    protected override void OnInitialized() => Navigation.LocationChanged += ShowWhere;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var all = await Endpoints.ListAsync(ct);
        counts = (await Counts.ReadAsync(ct)).GroupBy(c => c.Key.EndpointId).ToDictionary(e => e.Key, e => e.Sum(c => c.Value));
        endpoints = all;
        total = endpoints.Sum(e => counts.GetValueOrDefault(e.Id));
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= ShowWhere;
        base.Dispose(disposing);
    }

    private void ShowWhere(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
