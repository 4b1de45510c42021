using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.JSInterop;
using WebhookInspector.Components.Shared;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Search;
using WebhookInspector.Storage.Shapes;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The live list of matching requests. New requests never move what is being read: see <see cref="RequestListModel"/>.</summary>
public sealed partial class RequestList : IAsyncDisposable
{
    // The same as in pages.css.
    private const float RowHeight = 57;

    private readonly ListRows listRows = new();
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();
    private RequestListModel model = null!;
    private RequestsUrl shown = new(null, null, null);
    private QueryNode? shownFilter;
    private Virtualize<ListedRequest>? virtualize;
    private ElementReference rows;
    private DotNetObjectReference<RequestList>? self;
    private ScriptModule script = null!;
    private bool atTop = true,
        namesKnown,
        opened,
        hasRows = true,
        left;
    private int? toReveal;

    [Inject]
    private RequestStore Store { get; set; } = null!;

    [Inject]
    private RequestSearch Search { get; set; } = null!;

    [Inject]
    private EndpointStore Endpoints { get; set; } = null!;

    [Inject]
    private ShapeStore Shapes { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Parameter, EditorRequired]
    public RequestsUrl Url { get; set; } = null!;

    /// <summary>The same list for a reader in another time zone; null when the filter means the same everywhere.</summary>
    [Parameter]
    public RequestsUrl? HandedOn { get; set; }

    [Parameter]
    public QueryNode? Filter { get; set; }

    /// <summary>Why the URL's filter is invalid. The list then shows its previous content, or nothing.</summary>
    [Parameter]
    public QueryFault? FilterFault { get; set; }

    /// <summary>Called when the list becomes empty or is no longer empty; until it is loaded it counts as having rows.</summary>
    [Parameter]
    public EventCallback<bool> HasRowsChanged { get; set; }

    private bool Hold => Url.Id is not null || !atTop;

    private string Summary =>
        model.Query.Filter is null
            ? $"{Number(model.Count)} {(model.Count == 1 ? "request" : "requests")}"
            : $"{Number(model.Count)}{(model.Complete ? "" : "+")} match · {Number(model.Hidden)} "
                + $"{(model.Complete ? "hidden by the filter" : "arrived since and hidden by the filter")}";

    private string Progress => $"Searching… {Number(model.Left)} requests to go";

    protected override bool Concerns(LiveSignal signal)
    {
        if (signal.Topic != LiveTopic.RequestCaptured)
        {
            model.Forget();
            namesKnown = false;
        }

        return true;
    }

    protected override void OnInitialized()
    {
        model = new RequestListModel(Store, Search) { OnProgress = () => _ = InvokeAsync(StateHasChanged) };
        script = new ScriptModule(Js, "./js/list.js");
    }

    protected override async Task OnParametersSetAsync()
    {
        // The same filter may mean another one: a day, once the reader's time zone is known.
        var before = (shown with { Id = null }, shownFilter);
        (shown, shownFilter) = (Url, Filter);
        if (FilterFault is not null || !opened || before == (Url with { Id = null }, Filter))
            return;
        await ReloadAsync(Gone);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (left)
            return;
        if (!firstRender)
        {
            await RevealAsync();
            return;
        }

        await script.LoadAsync();
        self = DotNetObjectReference.Create(this);
        await script.InvokeVoidAsync("watch", rows, self);
        await RevealAsync();
    }

    private Task TellAsync(bool has)
    {
        if (has == hasRows)
            return Task.CompletedTask;
        hasRows = has;
        return HasRowsChanged.InvokeAsync(has);
    }

    private async Task RevealAsync()
    {
        if (self is null || toReveal is not { } position)
            return;
        toReveal = null;
        await script.InvokeVoidAsync("reveal", rows, position, RowHeight);
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (!namesKnown)
        {
            // Before they are read: a rename meanwhile causes another read.
            namesKnown = true;
            names = (await Endpoints.ListAsync(ct)).ToDictionary(e => e.Id, e => e.Name);
        }

        var opening = !opened;
        opened = true;
        if (FilterFault is null)
            model.Show(new RequestQuery(Url.Endpoint, Filter));
        else if (!model.Loaded)
        {
            await TellAsync(has: false);
            return;
        }

        await model.RefreshAsync(Hold, ct);
        if (opening && Url.Id is { } selected && await model.PositionAsync(selected, ct) is var position and > 0)
            toReveal = position;
        await TellAsync(model.Count > 0);
        if (virtualize is not null)
            await virtualize.RefreshDataAsync();
    }

    /// <summary>Called by the browser: says whether the first row is visible.</summary>
    [JSInvokable]
    public async Task SetAtTopAsync(bool now)
    {
        atTop = now;
        if (now && !Hold && model.Waiting > 0)
            await ReloadAsync(Gone);
    }

    private async ValueTask<ItemsProviderResult<ListedRequest>> ProvideAsync(ItemsProviderRequest request)
    {
        var slice = await model.SliceAsync(request.StartIndex, request.Count, request.CancellationToken);
        long[] sequences = [.. slice.Select(r => r.Sequence)];
        var unlike = await Shapes.ChangedAsync(sequences, request.CancellationToken);
        return new(slice.Zip(listRows.Follow(sequences), (r, row) => new ListedRequest(r, row, unlike.Contains(r.Sequence))), model.Count);
    }

    private async Task ShowNewAsync()
    {
        await model.RefreshAsync(hold: false, Gone);
        if (virtualize is not null)
            await virtualize.RefreshDataAsync();
        if (self is not null)
            await script.InvokeVoidAsync("toTop", rows);
    }

    private async Task LookFurtherAsync()
    {
        await model.LookFurtherAsync(Gone);
        if (virtualize is not null)
            await virtualize.RefreshDataAsync();
    }

    private string NameOf(string endpointId) => names.GetValueOrDefault(endpointId, "deleted endpoint");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        left = true;
        Dispose();
        model.Cancel();
        self?.Dispose();
        await script.DisposeAsync();
    }
}
