using WebhookInspector.Endpoints;
using WebhookInspector.Hover.Client;

namespace WebhookInspector.Hover.Work;

/// <summary>Copies Hover's <c>hmac_secret</c> to the endpoint that verifies with it.</summary>
internal sealed class HoverSecrets(EndpointAdministration administration, EndpointDirectory directory)
{
    /// <summary>Takes no cancellation token: the rest of Hover's answer must be applied.</summary>
    /// <returns>True when the secret is new to the endpoint, false when it had it; null when there is none.</returns>
    public async Task<bool?> TakeAsync(string endpointId, RemoteWebhook webhook)
    {
        if (webhook.HmacSecret is not { Length: > 0 } secret)
            return null;
        // Asked again after an interrupted call, Hover returns the same secret.
        if (directory.Find(endpointId) is not { } endpoint || endpoint.Secrets.Any(s => s.Value == secret))
            return false;
        await administration.AddSecretAsync(
            endpointId,
            secret,
            $"Hover webhook {webhook.Id}"[..Math.Min(100, 14 + webhook.Id.Length)],
            CancellationToken.None
        );
        return true;
    }
}
