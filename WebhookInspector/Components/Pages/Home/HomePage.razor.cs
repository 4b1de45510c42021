using Microsoft.AspNetCore.Components;
using MudBlazor;
using WebhookInspector.Components.Shared.Dialogs;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Home;

/// <summary>The start page: each endpoint with its URL, its activity, and a button to send a sample.</summary>
public sealed partial class HomePage
{
    private IReadOnlyList<CardModel>? cards;

    [Inject]
    private EndpointStore Endpoints { get; set; } = null!;

    [Inject]
    private RequestStore Requests { get; set; } = null!;

    [Inject]
    private ProviderCatalog Catalog { get; set; } = null!;

    [Inject]
    private CaptureUrls Urls { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    // Counts over the whole table, so rarely.
    protected override TimeSpan? Interval => TimeSpan.FromMilliseconds(250);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var endpoints = await Endpoints.ListAsync(ct);
        var activity = await Requests.ActivityAsync(CardModel.Since(Time.GetUtcNow()), CardModel.Bucket, ct);
        cards = CardModel.Arrange(endpoints, activity, Catalog, Urls.For);
    }

    private Task AddAsync() => Dialogs.ShowAsync<NewEndpointDialog>("New endpoint");
}
