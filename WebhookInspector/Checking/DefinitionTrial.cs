using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;

namespace WebhookInspector.Checking;

/// <summary>
/// Reads and verifies stored requests with a definition that is not in use yet. Changes nothing, keeps nothing.
/// </summary>
internal sealed class DefinitionTrial(StoredMessages messages, EndpointDirectory directory, TimeProvider time)
{
    /// <summary>The most requests that one trial reads.</summary>
    public const int Most = 20;

    /// <param name="typedSecret">The secret to verify with; null for those of the endpoint.</param>
    /// <returns>The newest requests first; null when there is no such endpoint.</returns>
    public async Task<IReadOnlyList<TriedRequest>?> RunAsync(
        ProviderDefinition definition,
        string endpointId,
        string? typedSecret,
        CancellationToken ct
    )
    {
        if (directory.Find(endpointId) is not { } endpoint)
            return null;
        IReadOnlyList<SigningSecret> secrets = typedSecret is { Length: > 0 }
            ? [new SigningSecret("typed", "the secret typed here", typedSecret)]
            : endpoint.Secrets;
        // Off the caller's thread: a page's circuit must stay answerable meanwhile.
        return await Task.Run(() => TryAsync(definition, endpointId, secrets, ct), ct);
    }

    private async Task<IReadOnlyList<TriedRequest>> TryAsync(
        ProviderDefinition definition,
        string endpointId,
        IReadOnlyList<SigningSecret> secrets,
        CancellationToken ct
    )
    {
        var tried = new List<TriedRequest>();
        await foreach (var stored in messages.NewestAsync(endpointId, Most, ct))
        {
            var verification = SignatureVerifier.Verify(
                definition.Scheme,
                stored.Message,
                secrets,
                stored.Request.Summary.ReceivedAt,
                time.GetUtcNow()
            );
            tried.Add(new(stored.Request.Summary, verification, EventReader.Read(definition, stored.Message), 1));
        }

        // Attempts count from the oldest.
        return [.. tried.Select((t, i) => t with { Attempt = 1 + tried.Skip(i + 1).Count(older => IsSameEvent(older, t)) })];
    }

    private static bool IsSameEvent(TriedRequest a, TriedRequest b) => a.Event.DeliveryKey is { } key && key == b.Event.DeliveryKey;
}
