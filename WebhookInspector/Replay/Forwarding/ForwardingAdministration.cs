using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Forwarding;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Forwarding;

/// <summary>Turns forwarding on and off. Throws <see cref="SettingRefusedException"/> for input that is not allowed.</summary>
internal sealed class ForwardingAdministration(ForwardStore store, TargetStore targets, TargetResolver resolver)
{
    /// <param name="target">The id or name of a saved target.</param>
    public async Task SetAsync(string endpointId, string target, bool appendPath, CancellationToken ct)
    {
        var saved = (await targets.ListAsync(ct)).Where(t => t.EndpointId is null || t.EndpointId == endpointId).ToList();
        var chosen =
            saved.Find(t => t.Id == target)
            ?? saved.Where(t => t.Name.Equals(target, StringComparison.OrdinalIgnoreCase)).MaxBy(t => t.EndpointId is not null)
            ?? throw new SettingRefusedException(
                "target",
                $"'{target}' is not a saved target of this endpoint. Saved: "
                    + $"{(saved.Count == 0 ? "none" : string.Join(", ", saved.Select(t => t.Name).Distinct()))}."
            );
        await resolver.CheckAsync(ReplayTarget.UrlOf(chosen), ct);
        if (!await store.SetAsync(endpointId, chosen.Id, appendPath, ct))
            throw new SettingRefusedException("target", "the target or the endpoint was deleted meanwhile.");
    }
}
