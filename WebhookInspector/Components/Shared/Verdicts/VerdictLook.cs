using WebhookInspector.Requests;

namespace WebhookInspector.Components.Shared.Verdicts;

/// <summary>How a verdict is shown: never by colour alone.</summary>
/// <param name="Tone">A CSS class: ok, bad, warn, mute or info.</param>
/// <param name="Words">Short and lower case: "no signature".</param>
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

    /// <summary>A handshake that comes before there is anything to check with is no alarm: it is shown as what it is.</summary>
    public static VerdictLook Of(RequestSummary request) =>
        request.Handshake is { } handshake
        && request.Verification.Verdict is Verdict.NoSecret or Verdict.MissingSignature or Verdict.Unsigned
            ? new("info", "⇄", handshake)
            : Of(request.Verification.Verdict);

    /// <summary>
    /// The tone of what is said of the whole request: a signature that is right, but too old or from the future, is refused by a receiver
    /// that keeps to the scheme.
    /// </summary>
    public static string ToneOf(RequestSummary request) =>
        Of(request) is { Tone: "ok" } && Beside(request) is not null ? "warn" : Of(request).Tone;

    /// <summary>What the reason alone does not say of this request; null when it says it all.</summary>
    public static string? Beside(RequestSummary request) =>
        (Of(request), request.Verification.Freshness) switch
        {
            ({ Tone: "info" } handshake, _) => $"This is a handshake: {handshake.Words}.",
            ({ Tone: "ok" }, Freshness.Stale) when request.Verification.Strength == Strength.Token =>
                "A receiver that reads the token refuses it.",
            ({ Tone: "ok" }, Freshness.Stale) => "But it is older than the scheme allows.",
            ({ Tone: "ok" }, Freshness.Future) => "But it is dated further in the future than the scheme allows.",
            _ => null,
        };
}
