using System.Security.Cryptography;
using WebhookInspector.Endpoints;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;
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
    TimeProvider time
)
{
    private const int FirstOnes = 5;

    /// <summary>Returns what would be sent, without sending it.</summary>
    public async Task<ReplayPreview> PreviewAsync(ReplayOrder order, CancellationToken cancellationToken)
    {
        var (target, ids) = await PrepareAsync(order, cancellationToken);
        var first = new List<PreviewedRequest>();
        foreach (var id in ids.Take(FirstOnes))
            first.Add(await PreviewAsync(order, target, id, cancellationToken));
        return new ReplayPreview(ids.Count, first);
    }

    /// <returns>The stored run, in state queued.</returns>
    public async Task<ReplayRun> StartAsync(ReplayOrder order, CancellationToken cancellationToken)
    {
        var (target, ids) = await PrepareAsync(order, cancellationToken);
        await RequireOneAsync(order, target, ids, cancellationToken);
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
            [new ReplayEvent(now, "Queued.")]
        );
        await store.AddAsync(run, cancellationToken);
        await audit.RecordAsync(
            AuditAction.ReplayStarted,
            run.Id,
            run.Total == 1 ? "1 request" : $"{run.Total} requests",
            cancellationToken
        );
        runner.Begin(new ActiveRun(run, ids, target, order.Secret));
        return run;
    }

    /// <summary>Cancels a run; an ended one stays as it is.</summary>
    public async Task<bool> CancelAsync(string id, CancellationToken cancellationToken)
    {
        var cancelled = await runner.CancelAsync(id, cancellationToken);
        if (cancelled)
            await audit.RecordAsync(AuditAction.ReplayCancelled, id, null, cancellationToken);
        return cancelled;
    }

    /// <returns>False when it is not running.</returns>
    public Task<bool> PauseAsync(string id, CancellationToken cancellationToken) => runner.PauseAsync(id, cancellationToken);

    /// <returns>False when it is not paused.</returns>
    public Task<bool> ResumeAsync(string id, CancellationToken cancellationToken) => runner.ResumeAsync(id, cancellationToken);

    private async Task<(ReplayTarget Target, IReadOnlyList<string> Ids)> PrepareAsync(
        ReplayOrder order,
        CancellationToken cancellationToken
    )
    {
        ReplayOrderRules.Check(order);
        var target = ReplayTarget.Of(order.Plan.Target, await targets.ListAsync(cancellationToken));
        foreach (var url in target.Urls.DistinctBy(u => u.Host))
            await resolver.CheckAsync(url, cancellationToken);
        return (target, await selection.ResolveAsync(order, cancellationToken));
    }

    private async Task<PreviewedRequest> PreviewAsync(
        ReplayOrder order,
        ReplayTarget target,
        string id,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var composed = await composer.ComposeAsync(order.Plan, target, order.Secret, id, cancellationToken);
            var request = composed.Request;
            var bodyUrl = composed.BodyChanged ? null : $"{bound.Url}/api/v1/requests/{id}/body";
            return new PreviewedRequest(
                id,
                composed,
                CurlCommand.Build(request.Method, request.Url.ToString(), request.Headers, request.Body.Span, bodyUrl),
                null
            );
        }
        catch (SettingRefusedException refused)
        {
            return new PreviewedRequest(id, null, null, refused.Message);
        }
    }

    /// <summary>Refuses at once an order of which nothing can be sent.</summary>
    private async Task RequireOneAsync(
        ReplayOrder order,
        ReplayTarget target,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken
    )
    {
        SettingRefusedException? refusal = null;
        foreach (var id in ids.Take(FirstOnes))
        {
            try
            {
                await composer.ComposeAsync(order.Plan, target, order.Secret, id, cancellationToken);
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
