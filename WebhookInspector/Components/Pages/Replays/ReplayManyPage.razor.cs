using System.Globalization;
using Microsoft.AspNetCore.Components;
using WebhookInspector.Components.Shared;
using WebhookInspector.Live;
using WebhookInspector.Replay;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Settings;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Sends what a filter shows, or some of it, again: says how many and which before it does.</summary>
public sealed partial class ReplayManyPage
{
    /// <summary>So many can be picked among.</summary>
    private const int MostListed = 200;

    private readonly ReplayForm form = new();
    private readonly ManyForm many = new();
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);
    private IReadOnlyList<SavedTarget> targets = [];
    private IReadOnlyList<string> faults = [];
    private FoundForReplay? found;
    private ReplayPreview? preview;
    private RequestQuery query = null!;
    private string? filterFault;
    private ReplayFault? fault;
    private int changes;
    private bool busy;

    [Inject]
    private RequestStore Requests { get; set; } = null!;

    [Inject]
    private ReplayComposer Composer { get; set; } = null!;

    [Inject]
    private ReplayService Replays { get; set; } = null!;

    [Inject]
    private TargetStore Targets { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "endpoint")]
    private string? Endpoint { get; set; }

    private RequestsUrl Filter => new(null, Q, Endpoint);

    private string CountInWords => found!.Total > ReplayOrderRules.MostRequests
        ? $"More than {ReplayOrderRules.MostRequests.ToString("N0", CultureInfo.InvariantCulture)} requests"
        : ReplayWords.Requests((int)found.Total);

    private long Chosen => found!.Total - leftOut.Count;

    private string Intention => $"Sends {ReplayWords.Order(many.Applied(form.Plan()), (int)Chosen)}, {ReplayWords.Of(form.Plan())}, {(form.Target.Trim() is { Length: > 0 } target ? $"to {target}" : "once you name a target")}.";

    protected override bool Concerns(LiveSignal signal) => false;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        QueryNode? filter = null;
        if (!string.IsNullOrEmpty(Q) && !QueryParser.TryParse(Q, out filter, out var wrong))
        {
            filterFault = wrong.Message;
            return;
        }

        query = new RequestQuery(string.IsNullOrEmpty(Endpoint) ? null : Endpoint, filter);
        targets = await Targets.ListAsync(ct);
        var total = await Requests.CountAsync(query, ct, ReplayOrderRules.MostRequests + 1);
        var first = await Requests.ListAsync(query, MostListed, null, ct);
        found = new FoundForReplay(total, first.Items);
        faults = first.Items.Count > 0 ? await Composer.FaultsAsync(first.Items[0].Id, ct) : [];
    }

    private void Toggle(string id)
    {
        if (!leftOut.Remove(id))
            leftOut.Add(id);
    }

    private string Name(string id) => found!.First.FirstOrDefault(r => r.Id == id) is { } request ? $"#{request.Sequence} {request.EventType ?? request.Method}" : id;

    private string? FaultOf(string setting) => fault?.Setting == setting ? fault.Text : null;

    // What was shown, or found wrong, was of another order.
    private void Changed()
    {
        changes++;
        (preview, fault) = (null, null);
    }

    private Task PreviewAsync() => DoAsync(async order =>
    {
        var asked = changes;
        var made = await Replays.PreviewAsync(order, Gone);
        if (asked == changes)
            preview = made;
    });

    private Task SendAsync() => DoAsync(async order => Navigation.NavigateTo($"/replays/{(await Replays.StartAsync(order, Gone)).Id}"));

    private async Task DoAsync(Func<ReplayOrder, Task> work)
    {
        fault = form.Missing();
        if (fault is not null)
            return;
        busy = true;
        try
        {
            var plan = many.Applied(form.Plan()) with { Query = Q };
            await work(found!.IsWhole
                ? new ReplayOrder(plan, [.. found.First.Select(r => r.Id).Where(id => !leftOut.Contains(id))], Secret: form.ChosenSecret)
                : new ReplayOrder(plan, Query: query, Secret: form.ChosenSecret));
        }
        catch (SettingRefusedException refused)
        {
            fault = ReplayFault.Of(refused);
        }
        finally
        {
            busy = false;
        }
    }
}

/// <param name="First">The newest ones.</param>
public sealed record FoundForReplay(long Total, IReadOnlyList<RequestSummary> First)
{
    /// <summary>All of them are listed.</summary>
    public bool IsWhole => First.Count == Total;
}
