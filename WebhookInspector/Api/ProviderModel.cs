using WebhookInspector.Providers;
using WebhookInspector.Signatures;

namespace WebhookInspector.Api;

/// <param name="SignatureHeader">Absent when the signature is elsewhere, or there is none.</param>
/// <param name="ResponseSeconds">How long the provider waits for an answer, when that is documented.</param>
/// <param name="Assumed">Fields of the definition that the provider does not document.</param>
/// <param name="BuiltIn">False for a definition in the data directory.</param>
internal sealed record ProviderModel(
    string Id,
    string Name,
    string About,
    SchemeKind Kind,
    string? SignatureHeader,
    string GuideUrl,
    SecretMaker SecretMadeBy,
    RetryModel Retry,
    AnswerStatus ExpectedStatus,
    int? ResponseSeconds,
    IReadOnlyList<string> EventTypes,
    IReadOnlyList<string> Assumed,
    bool BuiltIn
)
{
    public static ProviderModel Of(ProviderDefinition p) =>
        new(
            p.Id,
            p.Name,
            p.About,
            p.Scheme.Kind,
            p.Scheme.Signature?.Header,
            $"/providers/{p.Id}",
            p.Secret.MadeBy,
            new RetryModel(
                p.Retry.Documented,
                p.Retry.Attempts,
                p.Retry.DelaysSeconds,
                p.Retry.Backoff,
                p.Retry.FirstDelaySeconds,
                p.Retry.TotalSeconds,
                p.Retry.Text
            ),
            p.Answer.Status,
            p.Answer.WithinSeconds,
            [.. p.Samples.Events.Select(e => e.Type).Distinct()],
            [.. p.Assumed.Select(a => a.Field)],
            p.BuiltIn
        );
}
