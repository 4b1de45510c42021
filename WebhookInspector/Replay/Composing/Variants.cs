using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Composing;

/// <summary>Applies variants to a message.</summary>
internal static class Variants
{
    /// <summary>The distance from the last moment that a receiver may accept.</summary>
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(1);

    /// <summary>Says whether the variant needs a secret.</summary>
    public static bool Signs(ReplayVariant variant) => variant is not ReplayVariant.MissingSignature;

    /// <exception cref="SettingRefusedException">The scheme has no such variant.</exception>
    /// <exception cref="CannotSignException">The secret is no key for this scheme.</exception>
    public static SignedMessage Make(ReplayVariant variant, Signing signing) =>
        variant switch
        {
            ReplayVariant.TamperedBody => Tampered(signing.Sign()),
            ReplayVariant.StaleTimestamp => signing.Endpoint.Scheme.Timestamp is { ToleranceSeconds: { } tolerance }
                ? signing.Sign(signing.Secret!, signing.At.AddSeconds(-tolerance) - Overdue)
                : throw Refused(variant, "its scheme signs no timestamp that could be too old"),
            ReplayVariant.WrongSecret => signing.Sign(
                new SigningSecret("", "one that nobody has", GeneratedSecret.For(signing.Endpoint.Scheme)),
                signing.At
            ),
            ReplayVariant.MissingSignature => signing.Unsigned.Headers.Count < signing.Message.Headers.Count
                ? signing.Unsigned
                : throw Refused(variant, "it has no signature header that could be left out"),
            _ => signing.Endpoint.Scheme.Kind == SchemeKind.None || signing.Secret is null ? signing.Message : signing.Sign(),
        };

    /// <summary>Adds one byte that JSON treats as white space: the parsed value stays the same, but the signed bytes differ.</summary>
    private static SignedMessage Tampered(SignedMessage signed) => signed with { Body = (byte[])[.. signed.Body.Span, (byte)' '] };

    private static SettingRefusedException Refused(ReplayVariant variant, string reason) =>
        new("variant", $"'{KebabCase<ReplayVariant>.Write(variant)}' can't be made of this request: {reason}.");
}
