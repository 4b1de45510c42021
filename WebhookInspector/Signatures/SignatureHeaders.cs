namespace WebhookInspector.Signatures;

/// <summary>Lists the headers that carry an endpoint's signature.</summary>
public static class SignatureHeaders
{
    /// <returns>The names of all headers from which any alternative of the scheme reads a signature, timestamp or message id; <c>{n}</c>
    /// stands for a number.</returns>
    public static IReadOnlyList<string> Of(SignatureScheme scheme) =>
        [.. scheme.Alternatives.Prepend(scheme).SelectMany(OfForm).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <returns>The names of the headers from which this form reads its signature alone; <c>{n}</c> stands for a number.</returns>
    public static IEnumerable<string> OfSignature(SignatureScheme form) =>
        new[] { form.Signature?.Header, form.Signature?.HeaderPattern }.Concat(form.Signature?.Headers ?? []).OfType<string>();

    private static IEnumerable<string?> OfForm(SignatureScheme form) =>
        [.. OfSignature(form), form.Timestamp?.From.Header, form.Timestamp?.FallbackHeader, form.MessageId?.Header];
}
