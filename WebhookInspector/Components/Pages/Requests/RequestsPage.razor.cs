using Microsoft.AspNetCore.Components;
using WebhookInspector.Components.Shared;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The list beside the selected request. The URL holds filter and selection.</summary>
public sealed partial class RequestsPage
{
    private RequestsUrl url = new(null, null, null);
    private QueryNode? filter;
    private QueryFault? fault;
    private bool hasRows = true;

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
        filter = url.Q is not null && QueryParser.TryParse(url.Q, out var parsed, out fault) ? parsed : null;
    }
}
