using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Composing;

/// <summary>Finds the secret that a replay is signed with.</summary>
internal static class ChosenSecret
{
    /// <param name="secret">The id or label of one of the endpoint's secrets, or the secret itself.</param>
    /// <returns>Null when there is none.</returns>
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
