using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using WebhookInspector.Access;
using WebhookInspector.Components.Shared;
using WebhookInspector.Live;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Running;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Sends one captured request again, and shows the answer.</summary>
public sealed partial class ReplayPage
{
    private const int MaxAttempts = 100;

    private readonly ReplayForm form = new();
    private readonly ReplayDraft<PreviewedRequest> inHand = new(
        ReplayFault.Target,
        ReplayFault.Cause,
        ReplayFault.Secret,
        ReplayFault.Method,
        ReplayFault.Path,
        ReplayFault.Headers,
        ReplayFault.Body
    );
    private IReadOnlyList<SavedTarget> targets = [];
    private IReadOnlyList<ReplayAttempt> attempts = [];
    private readonly Dictionary<string, ReplayRun> runs = new(StringComparer.Ordinal);
    private ReplaySource? source;
    private ReplayAttempt? origin;
    private ExactText? headersBox;
    private BodyEditor? editor;
    private TargetField? targetField;
    private HowField? howField;
    private ElementReference previewTitle;
    private string method = "",
        path = "",
        shownHeaders = "";
    private string? sentRun;
    private long? newest;
    private bool missing,
        filled,
        fresh;

    [CascadingParameter]
    private Task<AuthenticationState> Visitor { get; set; } = null!;

    [Inject]
    private RequestOpener Opener { get; set; } = null!;

    [Inject]
    private SensitiveReads Reads { get; set; } = null!;

    [Inject]
    private EndpointStore Endpoints { get; set; } = null!;

    [Inject]
    private ReplayComposer Composer { get; set; } = null!;

    [Inject]
    private ReplayService Replays { get; set; } = null!;

    [Inject]
    private ReplayStore Store { get; set; } = null!;

    [Inject]
    private TargetStore Targets { get; set; } = null!;

    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The target to start with.</summary>
    [SupplyParameterFromQuery(Name = "target")]
    private string? FirstTarget { get; set; }

    private string Captured => source!.Request.Summary.Path is { Length: > 0 } captured ? $"captured: {captured}" : "/";

    protected override bool FollowsReplays => true;

    protected override bool Concerns(LiveSignal signal) => false;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (source is null)
        {
            source = await new ReplaySourceReader(Opener, Reads, Endpoints, Composer).ReadAsync(Id, ct);
            missing = source is null;
            if (missing)
                return;
            (method, form.Target) = (source!.Request.Summary.Method, FirstTarget ?? "");
            origin = await Store.OriginAsync(Id, ct);
        }

        targets = await Targets.ListAsync(ct);
        attempts = await Store.OfRequestAsync(Id, long.MaxValue, MaxAttempts, ct);
        foreach (var run in attempts.Select(a => a.RunId).Distinct().Where(r => !runs.ContainsKey(r)).ToList())
        {
            if (await Store.FindAsync(run, ct) is { } found)
                runs[run] = found;
        }

        newest = sentRun is null ? null : attempts.FirstOrDefault(a => a.RunId == sentRun)?.Number;
        if (form.Target.Length == 0 && attempts.FirstOrDefault(a => a.Sent is not null) is { } last)
            form.Target = runs.GetValueOrDefault(last.RunId)?.Plan.Target ?? "";
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (fresh)
        {
            // Beside or below a long form, so it is scrolled into view.
            fresh = false;
            await previewTitle.FocusAsync().UnlessLeftAsync();
        }

        if (filled || source is null || headersBox is null)
            return;
        filled = true;
        shownHeaders = HeaderEditing.Text(source.Opened.Headers);
        await headersBox.WriteAsync(shownHeaders);
    }

    private string? FaultAt(string field) => inHand.Fault.At(field);

    private string TitleOf(ReplayAttempt attempt) => runs.GetValueOrDefault(attempt.RunId) is { } run ? ReplayWords.Of(run.Plan) : "replay";

    private Task PreviewAsync() =>
        DoAsync(async order =>
        {
            await inHand.ShowAsync(async () => (await Replays.PreviewAsync(order, (await Visitor).User.Sight(), Gone)).First[0]);
            fresh = inHand.Preview is not null;
        });

    private Task SendAsync() =>
        DoAsync(async order =>
        {
            sentRun = (await Replays.StartAsync(order, Gone)).Id;
            inHand.Preview = null;
        });

    private async Task DoAsync(Func<ReplayOrder, Task> work)
    {
        await inHand.DoAsync(
            form,
            async () =>
            {
                var edits = await EditsAsync();
                if (!inHand.Fault.IsSet)
                    await work(new ReplayOrder(form.Plan(edits), [Id], Secret: form.ChosenSecret));
            }
        );
        if (FaultAt(ReplayFault.Target) is not null)
            await targetField!.FocusAsync().UnlessLeftAsync();
        else if (FaultAt(ReplayFault.Cause) is not null && form.Mode == ReplayMode.Fault)
            await howField!.FocusCauseAsync().UnlessLeftAsync();
        else if (FaultAt(ReplayFault.Headers) is not null)
            await headersBox!.FocusAsync().UnlessLeftAsync();
    }

    /// <returns>Null when nothing was changed, or something is invalid: then the fault says what.</returns>
    private async Task<ReplayEdits?> EditsAsync()
    {
        if (form.Mode == ReplayMode.Exact)
            return null;
        var headers = HeaderEditing.Changes(shownHeaders, await headersBox!.ReadAsync(Gone), out var wrong);
        if (headers is null)
        {
            inHand.Refuse(new ReplayFault(ReplayFault.Headers, $"Headers: {wrong}"));
            return null;
        }

        var (body, unreadable) = await editor!.ReadAsync(Gone);
        if (unreadable is not null)
            inHand.Refuse(new ReplayFault(ReplayFault.Body, unreadable));
        var other = method.Trim() is { Length: > 0 } typed && typed != source!.Request.Summary.Method ? typed : null;
        return other is null && path.Length == 0 && headers.Count == 0 && body is null
            ? null
            : new ReplayEdits(other, path.Length == 0 ? null : path, headers.Count == 0 ? null : headers, BodyBytes: body);
    }
}
