using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Composing;

/// <summary>Finds the secret that a replay is signed with.</summary>
internal static class ChosenSecret
{
    /// <param name="secret">The id or label of one of the endpoint's secrets, or the secret itself.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="SettingRefusedException">The secret's key was lost.</exception>
    public static SigningSecret? Of(LiveEndpoint endpoint, string? secret, SavedTarget? saved)
    {
        if (secret is { Length: > 0 })
        {
            if (endpoint.Endpoint.Secrets.Any(s => s.KeyLost && (s.Id == secret || s.Label == secret)))
                throw new SettingRefusedException("secret", LostKey.OfSecret);
            return endpoint.Secrets.FirstOrDefault(s => s.Id == secret || s.Label == secret)
                ?? new SigningSecret("", "given for this replay", secret);
        }

        if (saved?.SecretLost == true)
            throw new SettingRefusedException("secret", LostKey.OfTargetSecret);
        return saved?.Secret is { Length: > 0 } own
            ? new SigningSecret("", saved.Name, own)
            : endpoint.Secrets.OrderBy(s => s.SamplesOnly).FirstOrDefault();
    }
}
