using Nito.AsyncEx;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Checking;

/// <summary>
/// Stores the secret that a provider sends in its handshake. Only the first: anyone who knows the capture URL can send a handshake, and
/// must not be able to add a secret beside the provider's.
/// </summary>
internal sealed partial class HandshakeSecrets(
    EndpointAdministration administration,
    EndpointDirectory directory,
    Reverifier reverifier,
    IHostApplicationLifetime lifetime,
    ILogger<HandshakeSecrets> logger
)
{
    private readonly AsyncLock turn = new();

    /// <summary>Stores the secret, then verifies the earlier requests again with it in the background.</summary>
    /// <exception cref="StorageUnavailableException">The secret was not stored.</exception>
    public async Task KeepAsync(string endpointId, string secret)
    {
        using (await turn.LockAsync())
        {
            if (directory.Find(endpointId) is not { } endpoint || endpoint.Secrets.Any(s => !s.SamplesOnly))
            {
                return;
            }

            await administration.AddSecretAsync(endpointId, secret, "from the handshake", CancellationToken.None);
        }

        // Not awaited: the provider waits for its answer.
        _ = CheckAgainAsync(endpointId);
    }

    private async Task CheckAgainAsync(string endpointId)
    {
        try
        {
            await reverifier.RunAsync(endpointId, lifetime.ApplicationStopping);
        }
        catch (Exception fault) when (fault is StorageUnavailableException or OperationCanceledException)
        {
            LogNotChecked(logger, endpointId, fault);
        }
    }

    [LoggerMessage(
        2002,
        LogLevel.Warning,
        "Not every stored request of endpoint {EndpointId} was verified again with the secret from its handshake"
    )]
    private static partial void LogNotChecked(ILogger logger, string endpointId, Exception fault);
}
