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
    private int total;

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
        var all = await Endpoints.ListAsync(ct);
        var shown = CardModel.Shown(all);
        List<string> ids = [.. shown.Select(e => e.Id)];
        var activity = await Requests.ActivityAsync(CardModel.Since(Time.GetUtcNow()), CardModel.Bucket, ct, ids);
        (cards, total) = (CardModel.Arrange(shown, activity, Catalog, Urls.For), all.Count);
    }

    private Task AddAsync() => Dialogs.ShowAsync<NewEndpointDialog>("New endpoint");
}
