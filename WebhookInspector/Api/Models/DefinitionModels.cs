using WebhookInspector.Checking;
using WebhookInspector.Requests;

namespace WebhookInspector.Api.Models;

/// <param name="Definition">The definition to try, as in its file.</param>
/// <param name="Secret">The secret to verify with; default: those of the endpoint. It is not kept.</param>
internal sealed record TryDefinition(RawJson? Definition, string? EndpointId, string? Secret)
{
    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => nameof(TryDefinition);
}

/// <param name="Items">The newest requests first.</param>
internal sealed record TriedDefinitionModel(IReadOnlyList<TriedRequestModel> Items);

/// <summary>How one stored request reads under the definition.</summary>
/// <param name="Attempt">The number of the attempt among the items, from 1.</param>
internal sealed record TriedRequestModel(
    string RequestId,
    long Sequence,
    Verdict Verdict,
    Freshness Freshness,
    string Reason,
    string? EventType,
    string? EventId,
    int Attempt
)
{
    public static TriedRequestModel Of(TriedRequest tried) =>
        new(
            tried.Request.Id,
            tried.Request.Sequence,
            tried.Verification.Verdict,
            tried.Verification.Freshness,
            tried.Verification.Reason,
            tried.Event.Type,
            tried.Event.Id,
            tried.Attempt
        );
}
