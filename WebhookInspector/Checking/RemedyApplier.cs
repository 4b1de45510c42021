using WebhookInspector.Diagnosis;
using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Storage;

namespace WebhookInspector.Checking;

/// <summary>Applies a fix that a diagnosis proposes, and verifies the endpoint's stored requests again.</summary>
internal sealed class RemedyApplier(EndpointAdministration administration, Reverifier reverifier)
{
    private const int LongestLabel = 100;

    /// <returns>The number of changed verdicts; null when the endpoint is gone.</returns>
    /// <exception cref="SettingRefusedException">The endpoint's rules refuse the fix.</exception>
    public async Task<ReverifyOutcome?> ApplyAsync(string endpointId, Remedy remedy, CancellationToken ct)
    {
        if (remedy.Secret is { } secret && await administration.AddSecretAsync(endpointId, secret.Value, Label(secret), ct) is null)
        {
            return null;
        }

        if (
            remedy.Scheme is { } scheme
            && await administration.ChangeAsync(endpointId, e => e with { SchemeJson = SchemeWriter.Write(scheme).ToJsonString() }, ct)
                is null
        )
        {
            return null;
        }

        return await reverifier.RunAsync(endpointId, ct);
    }

    private static string Label(SigningSecret secret) => secret.Label.Length <= LongestLabel ? secret.Label : secret.Label[..LongestLabel];
}
