using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>
/// Masks a diagnosis for users who may not see secrets: removes the expected signature, which allows forgery, and the values of
/// masked headers.
/// </summary>
public static class MaskedDiagnosis
{
    private static readonly byte[] Masked = Encoding.ASCII.GetBytes(HeaderMask.Masked);

    public static DiagnosisResult Of(DiagnosisResult result, DiagnosisInput input, HeaderMask mask)
    {
        var forms = input.Scheme.Alternatives.Prepend(input.Scheme).ToList();
        var hidden = new HiddenValues(input.Message.Headers, mask);
        var shown = result with
        {
            Expected = null,
            Received = forms.Any(f => HidesSignature(f, mask)) ? null : result.Received,
            Cause = hidden.TakenOutOf(result.Cause),
            Findings = [.. result.Findings.Select(hidden.TakenOutOf).OfType<Cause>()],
            Checks = [.. result.Checks.Select(hidden.TakenOutOf)],
        };
        if (!result.Parts.Any(p => Hides(p, forms, mask)))
            return shown;
        var parts = result.Parts.Select(p => Hides(p, forms, mask) ? p with { Bytes = Masked, Signed = null } : p).ToList();
        return shown with { Parts = parts, SignedContent = parts.SelectMany(p => p.Bytes.ToArray()).ToArray(), ProvenContent = null };
    }

    private static bool Hides(ContentPart part, List<SignatureScheme> forms, HeaderMask mask) =>
        part.Name?.Trim('{', '}').Split(':', 2) switch
        {
            ["timestamp"] => forms.Any(f =>
                f.Timestamp is { } rule && (Hides(rule.From, f, mask) || HidesHeader(rule.FallbackHeader, mask))
            ),
            ["id"] => forms.Any(f => f.MessageId is { } source && Hides(source, f, mask)),
            ["header", var name] => mask.Hides(name),
            // It repeats headers that another header lists.
            ["headersListed", _] => forms.Any(f => HidesSignature(f, mask)),
            _ => false,
        };

    private static bool Hides(ValueSource source, SignatureScheme form, HeaderMask mask) =>
        source.Kv is not null ? HidesSignature(form, mask) : HidesHeader(source.Header, mask);

    private static bool HidesSignature(SignatureScheme form, HeaderMask mask) =>
        form.Signature is { } source
        && (
            HidesHeader(source.Header, mask)
            || source.Headers.Any(mask.Hides)
            || HidesHeader(source.HeaderPattern?.Replace("{n}", "1", StringComparison.Ordinal), mask)
        );

    private static bool HidesHeader(string? name, HeaderMask mask) => name is not null && mask.Hides(name);
}
