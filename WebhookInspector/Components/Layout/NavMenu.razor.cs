using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using WebhookInspector.Components.Shared;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Layout;

/// <summary>The navigation: the pages, and the endpoints with their request counts.</summary>
public sealed partial class NavMenu
{
    /// <summary>The number of endpoints that are listed here; the page Endpoints has all.</summary>
    private const int MaxShown = 30;

    private IReadOnlyList<Endpoint> all = [],
        shown = [];
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
        var endpoints = await Endpoints.ListAsync(ct);
        counts = (await Counts.ReadAsync(ct)).GroupBy(c => c.Key.EndpointId).ToDictionary(e => e.Key, e => e.Sum(c => c.Value));
        all = endpoints;
        total = all.Sum(e => counts.GetValueOrDefault(e.Id));
        Choose();
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= ShowWhere;
        base.Dispose(disposing);
    }

    private void ShowWhere(object? sender, LocationChangedEventArgs e) =>
        _ = InvokeAsync(() =>
        {
            Choose();
            StateHasChanged();
        });

    /// <summary>Of many, those with the most requests, and the one that is looked at; oldest first.</summary>
    private void Choose()
    {
        if (all.Count <= MaxShown)
        {
            shown = all;
            return;
        }

        var busiest = all.OrderByDescending(e => counts.GetValueOrDefault(e.Id)).Take(MaxShown).Select(e => e.Id).ToHashSet();
        shown = [.. all.Where(e => busiest.Contains(e.Id) || e.Id == Endpoint)];
    }
}
