namespace WebhookInspector.Signatures;

/// <summary>Which headers carry an endpoint's signature.</summary>
public static class SignatureHeaders
{
    /// <returns>The names of every header in which the scheme, in any of its forms, reads a signature, its timestamp or the message's id; <c>{n}</c> in one stands for a number.</returns>
    public static IReadOnlyList<string> Of(SignatureScheme scheme) =>
        [.. scheme.Alternatives.Prepend(scheme).SelectMany(OfForm).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string?> OfForm(SignatureScheme form) =>
    [
        form.Signature?.Header, .. form.Signature?.Headers ?? [], form.Signature?.HeaderPattern,
        form.Timestamp?.From.Header, form.Timestamp?.FallbackHeader, form.MessageId?.Header,
    ];
}
