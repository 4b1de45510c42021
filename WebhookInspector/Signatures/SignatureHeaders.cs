namespace WebhookInspector.Signatures;

/// <summary>Lists the headers that carry an endpoint's signature.</summary>
public static class SignatureHeaders
{
    /// <returns>The names of all headers from which any alternative of the scheme reads a signature, timestamp or message id; <c>{n}</c>
    /// stands for a number.</returns>
    public static IReadOnlyList<string> Of(SignatureScheme scheme) =>
        [.. scheme.Alternatives.Prepend(scheme).SelectMany(OfForm).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string?> OfForm(SignatureScheme form) =>
        [
            form.Signature?.Header,
            .. form.Signature?.Headers ?? [],
            form.Signature?.HeaderPattern,
            form.Timestamp?.From.Header,
            form.Timestamp?.FallbackHeader,
            form.MessageId?.Header,
        ];
}
