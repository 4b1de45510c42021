using WebhookInspector.Endpoints;
using WebhookInspector.Hover.Client;

namespace WebhookInspector.Hover.Work;

/// <summary>Brings Hover's <c>hmac_secret</c> to the endpoint that verifies with it.</summary>
internal sealed class HoverSecrets(EndpointAdministration administration, EndpointDirectory directory)
{
    /// <summary>Not to be cancelled: whoever has Hover's answer in hand ends what it brings.</summary>
    /// <returns>Whether the endpoint did not have it before; null when there is none to have.</returns>
    public async Task<bool?> TakeAsync(string endpointId, RemoteWebhook webhook)
    {
        if (webhook.HmacSecret is not { Length: > 0 } secret)
            return null;
        // Asked again after a broken-off call, Hover says the same.
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
