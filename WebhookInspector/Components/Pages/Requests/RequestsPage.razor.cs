using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WebhookInspector.Components.Shared;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The list beside the selected request. The URL holds filter and selection.</summary>
public sealed partial class RequestsPage
{
    private RequestsUrl url = new(null, null, null);
    private RequestsUrl handedOn = new(null, null, null);
    private QueryNode? filter;
    private QueryFault? fault;
    private bool hasRows = true;

    [Inject]
    private ReaderZone Zone { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Parameter]
    public string? Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? Endpoint { get; set; }

    protected override void OnParametersSet()
    {
        url = new RequestsUrl(Id, string.IsNullOrWhiteSpace(Q) ? null : Q.Trim(), string.IsNullOrEmpty(Endpoint) ? null : Endpoint);
        fault = null;
        (filter, handedOn) = url.Q is not null && QueryParser.TryParse(url.Q, out var parsed, out fault) ? Read(parsed) : (null, url);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Only days and clock times depend on the zone: other filters do not wait for a script.
        if (filter is null || ReferenceEquals(handedOn, url) || !await Zone.AskAsync(Js, CancellationToken.None))
            return;
        OnParametersSet();
        StateHasChanged();
    }

    /// <summary>Reads days as the reader means them. What is handed on to scripts, files and other people names moments.</summary>
    private (QueryNode Filter, RequestsUrl HandedOn) Read(QueryNode typed)
    {
        var meant = ReaderDays.Of(typed, Zone.Current, Time.GetUtcNow());
        return ReferenceEquals(meant, typed) ? (typed, url) : (meant, url with { Q = QueryPrinter.Print(meant) });
    }
}
