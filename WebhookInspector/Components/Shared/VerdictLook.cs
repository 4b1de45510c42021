using WebhookInspector.Requests;

namespace WebhookInspector.Components.Shared;

/// <summary>How a verdict is shown: never by colour alone.</summary>
/// <param name="Tone">A CSS class: ok, bad, warn, mute or info.</param>
/// <param name="Words">Short and lower case: "no signature".</param>
public sealed record VerdictLook(string Tone, string Symbol, string Words)
{
    public static VerdictLook Of(Verdict verdict) => verdict switch
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
        request.Handshake is { } handshake && request.Verification.Verdict is Verdict.NoSecret or Verdict.MissingSignature or Verdict.Unsigned
            ? new("info", "⇄", handshake)
            : Of(request.Verification.Verdict);

    /// <summary>The verdict as a sentence's beginning: what it means for this request.</summary>
    public static string Headline(RequestSummary request) => Of(request) is { Tone: "info" } handshake
        ? $"Handshake: {handshake.Words}."
        : (request.Verification.Verdict, request.Verification.Freshness) switch
        {
            (Verdict.Verified, Freshness.Stale) => "Verified, but old.",
            (Verdict.Verified, Freshness.Future) => "Verified, but dated in the future.",
            (Verdict.Verified, _) => "Verified.",
            (Verdict.Mismatch, _) => "The signature does not match.",
            (Verdict.MalformedSignature, _) => "The signature cannot be read.",
            (Verdict.MissingSignature, _) => "There is no signature.",
            (Verdict.NoSecret, _) => "No secret is set.",
            _ => "This scheme signs nothing.",
        };
}
