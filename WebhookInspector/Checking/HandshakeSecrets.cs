using Nito.AsyncEx;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Checking;

/// <summary>
/// Keeps the secret that a provider chooses in its handshake. Only the first: whoever knows the capture URL can send a handshake, and must
/// not be able to add a secret of their own beside the provider's.
/// </summary>
public sealed partial class HandshakeSecrets(
    EndpointAdministration administration,
    EndpointDirectory directory,
    Reverifier reverifier,
    IHostApplicationLifetime lifetime,
    ILogger<HandshakeSecrets> logger
)
{
    private readonly AsyncLock turn = new();

    /// <summary>Completes once it is kept; the requests that came before are checked again with it afterwards.</summary>
    /// <exception cref="StorageUnavailableException">It is not kept.</exception>
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
        Level = LogLevel.Warning,
        Message = "The stored requests of endpoint {EndpointId} were not all checked again with the secret of its handshake"
    )]
    private static partial void LogNotChecked(ILogger logger, string endpointId, Exception fault);
}
