using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using WebhookInspector.Checking;
using WebhookInspector.Components.Shared;
using WebhookInspector.Endpoints;
using WebhookInspector.Live;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Diff;

/// <summary>Compares two requests. The URL holds all of the page's state.</summary>
public sealed partial class ComparePage
{
    private const int FirstRows = 800;

    private CompareUrl url = new(null, null);
    private string? shown;
    private CompareView? view;
    private NothingToCompare? nothing;
    private int rows = FirstRows;

    [Inject]
    private RequestStore Requests { get; set; } = null!;

    [Inject]
    private EndpointStore Endpoints { get; set; } = null!;

    [Inject]
    private EndpointAdministration Administration { get; set; } = null!;

    [Inject]
    private DiffService Diffs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // Stored requests do not change; the ignore rules do.
    protected override bool Concerns(LiveSignal signal) =>
        signal.Topic == LiveTopic.EndpointChanged && signal.EndpointId == view?.Endpoint?.Id;

    // The query is no parameter of the page, or a navigation from the page to itself would not reach it.
    protected override void OnInitialized()
    {
        url = CompareUrl.Read(Navigation.Uri);
        Navigation.LocationChanged += Follow;
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var asked = url;
        shown = asked.ToString();
        (view, nothing) =
            asked.Left is null || asked.Right is null
                ? (null, null)
                : await new CompareReader(Requests, Endpoints, Diffs).ReadAsync(asked, rows, ct);

        // A link with "previous" would mean another pair tomorrow.
        if (view is not null && asked.Left == CompareUrl.Previous)
        {
            url = asked with { Left = view.Left.Summary.Id };
            shown = url.ToString();
            Navigation.NavigateTo(shown, replace: true);
        }
    }

    private IEnumerable<string> OwnNotes
    {
        get
        {
            if (view!.Diff.Body.Decoded)
                yield return "A body was compressed: its decoded content is compared. "
                    + "The first different byte is that of the bytes as sent.";
            if (view.Diff.Body.HasMore)
                yield return $"Only the first {view.Diff.Body.Changes.Count:N0} changes are counted.";
        }
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Follow;
        base.Dispose(disposing);
    }

    private void Follow(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(FollowAsync);

    private async Task FollowAsync()
    {
        if (!CompareUrl.IsCompare(Navigation.Uri))
            return;
        url = CompareUrl.Read(Navigation.Uri);
        StateHasChanged();
        if (shown == url.ToString())
            return;
        rows = FirstRows;
        try
        {
            await ReloadAsync(Gone);
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private void Go(CompareUrl to) => Navigation.NavigateTo(to.ToString());

    private Task ShowMoreAsync()
    {
        rows *= 2;
        return ReloadAsync(Gone);
    }

    private async Task KeepAsync()
    {
        await Administration.ChangeAsync(view!.Endpoint!.Id, e => e with { DiffIgnore = view.Ignored }, Gone);
        await ReloadAsync(Gone);
    }
}
