using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Composing;

/// <summary>The secret that a replay is signed with.</summary>
internal static class ChosenSecret
{
    /// <param name="secret">Of one of the endpoint's secrets the id or the label, or the secret itself.</param>
    /// <returns>Null where there is none.</returns>
    public static SigningSecret? Of(LiveEndpoint endpoint, string? secret, SavedTarget? saved)
    {
        if (secret is { Length: > 0 })
            return endpoint.Secrets.FirstOrDefault(s => s.Id == secret || s.Label == secret)
                ?? new SigningSecret("", "given for this replay", secret);
        return saved?.Secret is { Length: > 0 } own
            ? new SigningSecret("", saved.Name, own)
            : endpoint.Secrets.OrderBy(s => s.SamplesOnly).FirstOrDefault();
    }
}
