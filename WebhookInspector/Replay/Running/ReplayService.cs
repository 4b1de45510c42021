using System.Security.Cryptography;
using WebhookInspector.Endpoints;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>
/// Sends captured requests again: previews, starts and controls runs. Throws <see cref="SettingRefusedException"/> for input that is not
/// allowed.
/// </summary>
internal sealed class ReplayService(
    ReplayRunner runner,
    ReplaySelection selection,
    ReplayComposer composer,
    TargetResolver resolver,
    TargetStore targets,
    ReplayStore store,
    BoundAddress bound,
    AuditLog audit,
    SensitiveReads reads,
    TimeProvider time
)
{
    private const int FirstOnes = 5;

    /// <summary>Returns what would be sent, without sending it; recorded, because it may hold what only some may see.</summary>
    public async Task<ReplayPreview> PreviewAsync(ReplayOrder order, SecretSight sight, CancellationToken ct)
    {
        var (target, (ids, leftOut)) = await PrepareAsync(order, ct);
        var first = new List<PreviewedRequest>();
        foreach (var id in ids.Take(FirstOnes))
            first.Add(await PreviewAsync(order, target, id, sight, ct));
        return new ReplayPreview(ids.Count, first, leftOut);
    }

    /// <returns>The stored run, in state queued.</returns>
    public async Task<ReplayRun> StartAsync(ReplayOrder order, CancellationToken ct)
    {
        var (target, (ids, leftOut)) = await PrepareAsync(order, ct);
        await RequireOneAsync(order, target, ids, ct);
        var now = time.GetUtcNow();
        var run = new ReplayRun(
            "rep_" + RandomNumberGenerator.GetHexString(20, lowercase: true),
            ReplayState.Queued,
            order.Plan,
            ids.Count,
            0,
            0,
            now,
            null,
            null,
            [new ReplayEvent(now, leftOut == 0 ? "Queued." : $"Queued. {LeftOutInWords(leftOut)}")]
        );
        await store.AddAsync(run, ct);
        await audit.RecordAsync(AuditAction.ReplayStarted, run.Id, run.Total == 1 ? "1 request" : $"{run.Total} requests", ct);
        runner.Begin(new ActiveRun(run, ids, target, order.Secret));
        return run;
    }

    /// <summary>Cancels a run; an ended one stays as it is.</summary>
    public async Task<bool> CancelAsync(string id, CancellationToken ct)
    {
        var cancelled = await runner.CancelAsync(id, ct);
        if (cancelled)
            await audit.RecordAsync(AuditAction.ReplayCancelled, id, null, ct);
        return cancelled;
    }

    /// <returns>False when it is not running.</returns>
    public Task<bool> PauseAsync(string id, CancellationToken ct) => runner.PauseAsync(id, ct);

    /// <returns>False when it is not paused.</returns>
    public Task<bool> ResumeAsync(string id, CancellationToken ct) => runner.ResumeAsync(id, ct);

    private async Task<(ReplayTarget Target, SelectedRequests Selected)> PrepareAsync(ReplayOrder order, CancellationToken ct)
    {
        ReplayOrderRules.Check(order);
        var target = ReplayTarget.Of(order.Plan.Target, await targets.ListAsync(ct));
        foreach (var url in target.Urls.DistinctBy(u => u.Host))
            await resolver.CheckAsync(url, ct);
        return (target, await selection.ResolveAsync(order, ct));
    }

    private async Task<PreviewedRequest> PreviewAsync(
        ReplayOrder order,
        ReplayTarget target,
        string id,
        SecretSight sight,
        CancellationToken ct
    )
    {
        try
        {
            var composed = await composer.ComposeAsync(order.Plan, target, order.Secret, id, ct);
            var request = sight == SecretSight.Stored ? composed.Request : composed.Shown;
            if (!composed.Carried.IsEmpty)
                await reads.NoteAsync(id, "what a replay would send", ct);
            var bodyUrl = composed.BodyChanged ? null : $"{bound.Url}/api/v1/requests/{id}/body";
            return new PreviewedRequest(
                id,
                composed,
                request,
                CurlCommand.Build(request.Method, request.Url.ToString(), request.Headers, request.Body.Span, bodyUrl),
                null
            )
            {
                Warning = composed.Incomplete,
            };
        }
        catch (SettingRefusedException refused)
        {
            return new PreviewedRequest(id, null, null, null, refused.Message);
        }
    }

    internal static string LeftOutInWords(int leftOut) =>
        leftOut == 1 ? "1 request is left out: its body is incomplete." : $"{leftOut} requests are left out: their bodies are incomplete.";

    /// <summary>Refuses at once an order of which nothing can be sent.</summary>
    private async Task RequireOneAsync(ReplayOrder order, ReplayTarget target, IReadOnlyList<string> ids, CancellationToken ct)
    {
        SettingRefusedException? refusal = null;
        foreach (var id in ids.Take(FirstOnes))
        {
            try
            {
                await composer.ComposeAsync(order.Plan, target, order.Secret, id, ct);
                return;
            }
            catch (SettingRefusedException refused)
            {
                refusal ??= refused;
            }
        }

        throw refusal!;
    }
}
