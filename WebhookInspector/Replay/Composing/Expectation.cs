using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Composing;

/// <summary>Predicts what a receiver that verifies signatures answers. Null when there is nothing to verify with.</summary>
public sealed record Expectation(AttemptExpectation? Answer, string? Reason)
{
    /// <param name="message">The message as it is sent.</param>
    /// <param name="secrets">The secrets that the receiver is assumed to have.</param>
    internal static Expectation Of(SignatureScheme scheme, SignedMessage message, IReadOnlyList<SigningSecret> secrets, DateTimeOffset at)
    {
        var found = SignatureVerifier.Verify(scheme, message, secrets, at, at);
        return found switch
        {
            { Verdict: Verdict.NoSecret } => new Expectation(null, null),
            { Verdict: Verdict.Unsigned } => new Expectation(AttemptExpectation.Accept, found.Reason),
            { Verdict: Verdict.Verified, Freshness: Freshness.Stale } => new Expectation(
                AttemptExpectation.Reject,
                "The signature is right, but its timestamp is too old."
            ),
            { Verdict: Verdict.Verified, Freshness: Freshness.Future } => new Expectation(
                AttemptExpectation.Reject,
                "The signature is right, but its timestamp is in the future."
            ),
            { Verdict: Verdict.Verified } => new Expectation(AttemptExpectation.Accept, found.Reason),
            _ => new Expectation(AttemptExpectation.Reject, found.Reason),
        };
    }
}
