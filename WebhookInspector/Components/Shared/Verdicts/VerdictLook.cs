using WebhookInspector.Requests;

namespace WebhookInspector.Components.Shared.Verdicts;

/// <summary>The appearance of a verdict: never by colour alone.</summary>
/// <param name="Tone">A CSS class: ok, bad, warn, mute or info.</param>
/// <param name="Words">A short label in lower case: "no signature".</param>
public sealed record VerdictLook(string Tone, string Symbol, string Words)
{
    public static VerdictLook Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Verified => new("ok", "✓", "verified"),
            Verdict.Mismatch => new("bad", "✕", "mismatch"),
            Verdict.MalformedSignature => new("bad", "✕", "malformed signature"),
            Verdict.MissingSignature => new("warn", "!", "no signature"),
            Verdict.NoSecret => new("mute", "○", "no secret set"),
            _ => new("mute", "–", "unsigned"),
        };

    /// <summary>
    /// A handshake before there is anything to verify with is no alarm, and neither is a wrong signature that is answered as a handshake:
    /// the provider made it wrong to see whether it is refused.
    /// </summary>
    public static VerdictLook Of(RequestSummary request) =>
        request.Handshake is { } handshake
        && (
            request.Verification.Verdict is Verdict.NoSecret or Verdict.MissingSignature or Verdict.Unsigned
            || (request.Verification.Verdict == Verdict.Mismatch && request.Response.Handshake is not null)
        )
            ? new("info", "⇄", handshake)
            : Of(request.Verification.Verdict);

    /// <summary>
    /// The tone of the whole request: a receiver that follows the scheme refuses a correct signature with a stale or future timestamp.
    /// </summary>
    public static string ToneOf(RequestSummary request) =>
        Of(request) is { Tone: "ok" } && Beside(request) is not null ? "warn" : Of(request).Tone;

    /// <summary>Returns what the reason does not say of this request; null when it says everything.</summary>
    public static string? Beside(RequestSummary request) =>
        (Of(request), request.Verification.Freshness) switch
        {
            ({ Tone: "info" } handshake, _) => $"This is a handshake: {handshake.Words}.",
            ({ Tone: "ok" }, Freshness.Stale) when request.Verification.Strength == Strength.Token =>
                "A receiver that reads the token refuses it.",
            ({ Tone: "ok" }, Freshness.Stale) => "But its timestamp is older than the scheme allows.",
            ({ Tone: "ok" }, Freshness.Future) => "But its timestamp is further in the future than the scheme allows.",
            _ => null,
        };
}
