using System.Security.Cryptography;
using System.Threading.Channels;
using Nito.AsyncEx;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Work;

/// <summary>
/// Applies events to webhooks one after the other: reads, asks <see cref="HoverFlow"/>, saves, and only then queues the effects.
/// </summary>
internal sealed class HoverLedger(HoverStore store, TimeProvider time)
{
    private readonly AsyncLock turn = new();
    private readonly Channel<(string Id, HoverEffect Effect)> effects = Channel.CreateUnbounded<(string, HoverEffect)>(
        new() { SingleReader = true }
    );

    /// <summary>The queue of effects.</summary>
    public ChannelReader<(string Id, HoverEffect Effect)> Effects => effects.Reader;

    public static string NewId() => "hov_" + RandomNumberGenerator.GetHexString(20, lowercase: true);

    /// <returns>The webhook afterwards; null when it is gone.</returns>
    public async Task<HoverWebhook?> ApplyAsync(string id, HoverEvent happened, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        if (await store.FindAsync(id, ct) is not { } webhook)
            return null;
        var batch = await BatchAsync(webhook.EndpointId, ct);
        batch.Add(HoverFlow.Next(webhook, happened, time.GetUtcNow()));
        await SaveAsync([batch], codesUpTo: null, ct);
        return batch.Find(id);
    }

    /// <summary>Starts a registration, or continues the endpoint's registration that has no id yet.</summary>
    public async Task<HoverWebhook> BeginAsync(HoverWebhook blank, HoverProblem? warning, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        var batch = await BatchAsync(blank.EndpointId, ct);
        var open = batch.Webhooks.FirstOrDefault(w =>
            w is { HoverWebhookId: null, ByHand: false, State: HoverState.Registering or HoverState.Failed }
            && w.Simulated == blank.Simulated
        );
        var next = open is null
            ? HoverFlow.Next(blank, new HoverEvent.Begun(warning), time.GetUtcNow())
            : HoverFlow.Next(open with { Url = blank.Url, AutoVerify = blank.AutoVerify }, new HoverEvent.Retried(), time.GetUtcNow());
        batch.Add(next);
        await SaveAsync([batch], codesUpTo: null, ct);
        return batch.Find(next.Webhook.Id)!;
    }

    /// <summary>Adds a webhook that was registered elsewhere, whose code a person has.</summary>
    public async Task<HoverWebhook> AdoptAsync(HoverWebhook blank, HoverCode code, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        var batch = await BatchAsync(blank.EndpointId, ct);
        var id = batch.Take(code, blank);
        await SaveAsync([batch], codesUpTo: null, ct);
        return batch.Find(id)!;
    }

    /// <summary>
    /// Gives a code to a webhook. An entry that was made for that code alone goes, unless its code was used or is under way.
    /// </summary>
    /// <param name="then">What is asked for beside it; null for nothing.</param>
    /// <returns>The webhook as it is now; null when it is gone.</returns>
    public async Task<HoverWebhook?> GiveCodeAsync(string id, string code, HoverEvent? then, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        if (await store.FindAsync(id, ct) is not { } webhook)
            return null;
        var (batch, now) = (await BatchAsync(webhook.EndpointId, ct), time.GetUtcNow());
        var entry = batch.Webhooks.FirstOrDefault(w => w.Id != id && CodeOwner.IsEntryOf(w, code, webhook.Simulated));
        if (entry is not null)
            batch.Remove(entry);
        if (webhook.Code != code)
            batch.Add(HoverFlow.Next(webhook, new HoverEvent.CodeGiven(await FoundAsync(entry, code, now, ct)), now));
        if (then is not null)
            batch.Add(HoverFlow.Next(batch.Find(id)!, then, now));
        await SaveAsync([batch], codesUpTo: null, ct);
        return batch.Find(id);
    }

    /// <summary>Applies captured codes, together with the position up to which they were searched.</summary>
    public async Task TakeCodesAsync(IReadOnlyList<(HoverWebhook Blank, HoverCode Code)> codes, long upTo, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        var batches = new Dictionary<string, HoverBatch>(StringComparer.Ordinal);
        foreach (var (blank, code) in codes)
        {
            if (!batches.TryGetValue(blank.EndpointId, out var batch))
                batches[blank.EndpointId] = batch = await BatchAsync(blank.EndpointId, ct);
            batch.Take(code, blank);
        }

        await SaveAsync(batches.Values, upTo, ct);
    }

    /// <returns>False when there is none.</returns>
    public async Task<bool> DeleteAsync(HoverWebhook webhook, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        return await store.DeleteAsync(webhook, ct);
    }

    private async Task<HoverCode> FoundAsync(HoverWebhook? entry, string code, DateTimeOffset now, CancellationToken ct)
    {
        if (entry is null)
            return new HoverCode(null, code, RequestId: null, now);
        var request = (await store.StepsAsync(entry.Id, ct)).LastOrDefault(s => s.RequestId is not null)?.RequestId;
        return new HoverCode(entry.HoverWebhookId, code, request, entry.CodeReceivedAt ?? now);
    }

    private async Task<HoverBatch> BatchAsync(string endpointId, CancellationToken ct) =>
        new(await store.ListAsync(endpointId, ct), time.GetUtcNow());

    private async Task SaveAsync(IReadOnlyCollection<HoverBatch> batches, long? codesUpTo, CancellationToken ct)
    {
        await store.SaveAsync(
            [.. batches.SelectMany(b => b.Changed)],
            [.. batches.SelectMany(b => b.Steps)],
            codesUpTo,
            ct,
            [.. batches.SelectMany(b => b.Removed)]
        );
        foreach (var work in batches.SelectMany(b => b.Effects))
            effects.Writer.TryWrite(work);
    }
}
