using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using WebhookInspector.Access;
using WebhookInspector.Components.Shared;
using WebhookInspector.Live;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Running;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Sends the requests that a filter shows, or some of them, again. Shows how many and which before it starts.</summary>
public sealed partial class ReplayManyPage
{
    /// <summary>The maximum number of requests to choose from.</summary>
    private const int MaxListed = 200;

    private readonly ReplayForm form = new();
    private readonly ManyForm many = new();
    private readonly ReplayDraft<ReplayPreview> inHand = new(
        ReplayFault.Target,
        ReplayFault.Cause,
        ReplayFault.Secret,
        ReplayFault.Rate,
        ReplayFault.Parallelism
    );
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);
    private IReadOnlyList<SavedTarget> targets = [];
    private IReadOnlyList<string> faults = [];
    private FoundForReplay? found;
    private RequestQuery query = null!;
    private string? filterFault;

    [CascadingParameter]
    private Task<AuthenticationState> Visitor { get; set; } = null!;

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

    private string CountInWords =>
        found!.Total > ReplayOrderRules.MaxRequests
            ? $"More than {ReplayOrderRules.MaxRequests.ToString("N0", CultureInfo.InvariantCulture)} requests"
            : ReplayWords.Requests((int)found.Total);

    private long Chosen => found!.Total - leftOut.Count;

    private string Intention =>
        $"Sends {ReplayWords.Order(many.Applied(form.Plan()), (int)Chosen)}, {ReplayWords.Of(form.Plan())}, "
        + $"{(form.Target.Trim() is { Length: > 0 } target ? $"to {target}" : "once you name a target")}.";

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
        var total = await Requests.CountAsync(query, ct, ReplayOrderRules.MaxRequests + 1);
        var first = await Requests.ListAsync(query, MaxListed, null, ct);
        found = new FoundForReplay(total, first.Items);
        faults = first.Items.Count > 0 ? await Composer.FaultsAsync(first.Items[0].Id, ct) : [];
    }

    private string? FaultAt(string field) => inHand.Fault.At(field);

    private void Choose(string id, bool chosen)
    {
        if (chosen)
            leftOut.Remove(id);
        else
            leftOut.Add(id);
    }

    private static string InWords(ReplayOrdering order) => order == ReplayOrdering.Reverse ? "newest first" : "as received";

    private string Name(string id) => found!.First.FirstOrDefault(r => r.Id == id) is { } request ? Name(request) : id;

    private static string Name(RequestSummary request) => $"#{request.Sequence} {RequestTitle.Of(request)}";

    private Task PreviewAsync() =>
        inHand.DoAsync(form, () => inHand.ShowAsync(async () => await Replays.PreviewAsync(Order(), (await Visitor).User.Sight(), Gone)));

    private Task SendAsync() =>
        inHand.DoAsync(form, async () => Navigation.NavigateTo($"/replays/{(await Replays.StartAsync(Order(), Gone)).Id}"));

    private ReplayOrder Order()
    {
        var plan = many.Applied(form.Plan()) with { Query = Q };
        return found!.IsWhole
            ? new ReplayOrder(plan, [.. found.First.Select(r => r.Id).Where(id => !leftOut.Contains(id))], Secret: form.ChosenSecret)
            : new ReplayOrder(plan, Query: query, Secret: form.ChosenSecret);
    }
}
