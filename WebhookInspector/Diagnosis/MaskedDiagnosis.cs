using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>
/// Masks a diagnosis for users who may not see secrets: removes the expected signature, which allows forgery, and the values of
/// masked headers.
/// </summary>
public static class MaskedDiagnosis
{
    private static readonly byte[] MaskedBytes = Encoding.ASCII.GetBytes(HeaderMask.Masked);

    /// <param name="secrets">The secrets that the message carries.</param>
    public static DiagnosisResult Of(DiagnosisResult result, DiagnosisInput input, HeaderMask mask, SecretValues secrets)
    {
        var forms = input.Scheme.Alternatives.Prepend(input.Scheme).ToList();
        var hidden = new HiddenValues(input.Message.Headers, mask);
        var shown = Words(result, text => secrets.Mask(hidden.TakenOutOf(text))) with
        {
            Expected = null,
            Received = forms.Any(f => HidesSignature(f, mask) || PresentedSecrets.IsIn(f)) ? null : result.Received,
        };
        var parts = result.Parts.Select(p => Hides(p, forms, mask) ? Hidden(p) : Masked(p, secrets)).ToList();
        return parts.SequenceEqual(result.Parts)
            ? shown
            : shown with
            {
                Parts = parts,
                SignedContent = parts.SelectMany(p => p.Bytes.ToArray()).ToArray(),
                ProvenContent = null,
            };
    }

    /// <summary>Removes the secrets of endpoints, where the scheme compares a secret itself: what is expected is one.</summary>
    public static DiagnosisResult WithoutSecrets(DiagnosisResult result, SecretValues secrets) =>
        Words(result, secrets.Mask) with
        {
            Expected = null,
        };

    private static ContentPart Hidden(ContentPart part) => part with { Bytes = MaskedBytes, Signed = null };

    private static ContentPart Masked(ContentPart part, SecretValues secrets) =>
        secrets.Mask(part.Bytes) is { Cuts.Count: > 0 } masked ? part with { Bytes = masked.Shown, Signed = null } : part;

    private static DiagnosisResult Words(DiagnosisResult result, Func<string, string> shown) =>
        result with
        {
            Cause = result.Cause is { } cause ? Words(cause, shown) : null,
            Findings = [.. result.Findings.Select(f => Words(f, shown))],
            Checks = [.. result.Checks.Select(c => c with { Name = shown(c.Name), Detail = shown(c.Detail) })],
        };

    private static Cause Words(Cause cause, Func<string, string> shown) =>
        cause with
        {
            Title = shown(cause.Title),
            Explanation = shown(cause.Explanation),
            Fix = shown(cause.Fix),
            Evidence = cause.Evidence.ToDictionary(
                e => e.Key,
                e =>
                    e.Value switch
                    {
                        string text => shown(text),
                        IReadOnlyList<string> many => (IReadOnlyList<string>)[.. many.Select(shown)],
                        _ => e.Value,
                    },
                StringComparer.Ordinal
            ),
        };

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
