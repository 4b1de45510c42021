using System.Security.Cryptography;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Samples.Faults;

/// <summary>Makes faulty messages with the known secrets and providers.</summary>
public sealed class FaultMaker(EndpointDirectory directory, ProviderCatalog catalog, TimeProvider time)
{
    /// <summary>Returns the cause codes that a message of this scheme can be made to fail with.</summary>
    internal IReadOnlyList<string> Possible(LiveEndpoint endpoint, SignedMessage unsigned, SigningSecret secret) =>
        SampleFaults.Possible(Context(endpoint, unsigned, secret, MessageId.New()));

    /// <exception cref="SettingRefusedException">This scheme has no such fault. The message lists those that it has.</exception>
    internal SignedMessage Make(
        string fault,
        LiveEndpoint endpoint,
        SignedMessage unsigned,
        SigningSecret secret,
        string messageId,
        bool isCaptured
    ) => SampleFaults.Make(fault, Context(endpoint, unsigned, secret, messageId) with { IsCaptured = isCaptured });

    private FaultContext Context(LiveEndpoint endpoint, SignedMessage unsigned, SigningSecret secret, string messageId) =>
        new(
            endpoint,
            catalog,
            unsigned,
            secret,
            Previous(endpoint, secret),
            Foreign(endpoint),
            time.GetUtcNow(),
            messageId,
            new Random(RandomNumberGenerator.GetInt32(int.MaxValue))
        );

    /// <summary>Returns a secret that was replaced: removed, or older than another one.</summary>
    private static SigningSecret? Previous(LiveEndpoint endpoint, SigningSecret secret) =>
        endpoint
            .Retired.Concat(endpoint.Secrets.Where(s => !s.SamplesOnly).SkipWhile(s => s.Value != secret.Value).Skip(1))
            .FirstOrDefault();

    private SigningSecret? Foreign(LiveEndpoint endpoint)
    {
        var own = endpoint.Secrets.Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        return directory
            .All.Where(e => e.Endpoint.Id != endpoint.Endpoint.Id && e.Scheme.Kind == endpoint.Scheme.Kind)
            .OrderBy(e => e.Endpoint.CreatedAt)
            .SelectMany(e => e.Secrets)
            .FirstOrDefault(s =>
                !own.Contains(s.Value)
                && endpoint.Scheme.Secret.Decode.Any(d => SecretDecoder.Key(endpoint.Scheme.Secret, d, s.Value) is not null)
            );
    }
}
