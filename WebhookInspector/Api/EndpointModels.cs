using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Api;

/// <param name="MaskSignatureHeaders">Hide the headers that carry the signature as sensitive ones are hidden; default: no.</param>
internal sealed record CreateEndpoint(string? Provider, string? Name, string? Secret, string? Token, ResponseChange? Response, JsonElement Scheme, bool? MaskSignatureHeaders);

/// <param name="DiffIgnore">JSON Pointers that the compare page leaves out; they take the place of those that were there.</param>
/// <param name="MaskSignatureHeaders">Hide the headers that carry the signature (signature, timestamp, id) as sensitive ones are hidden.</param>
internal sealed record ChangeEndpoint(string? Name, ResponseChange? Response, JsonElement Scheme, IReadOnlyList<string>? DiffIgnore, RetentionChange? Retention, bool? MaskSignatureHeaders);

internal sealed record AddSecret(string? Value, string? Label);

public sealed record SecretModel(string Id, string Label, DateTimeOffset CreatedAt, bool SamplesOnly);

public sealed record RevealedSecret(string Id, string Label, string Value);

/// <param name="Counts">Stored requests: "total" and one entry for each verdict that occurs.</param>
public sealed record EndpointModel(
    string Id, string Provider, string Name, string Token, string CaptureUrl, DateTimeOffset CreatedAt, EndpointResponse Response,
    IReadOnlyList<SecretModel> Secrets, JsonElement? Scheme, IReadOnlyList<string> DiffIgnore, RetentionModel Retention, bool MaskSignatureHeaders, IReadOnlyDictionary<string, long> Counts)
{
    public static EndpointModel Of(Endpoint e, string captureUrl, EndpointActivity? activity) => new(
        e.Id, e.Provider, e.Name, e.Token, captureUrl, e.CreatedAt,
        EndpointResponse.Of(e.Response),
        [.. e.Secrets.Select(s => new SecretModel(s.Id, s.Label, s.CreatedAt, s.SamplesOnly))],
        e.SchemeJson is null ? null : JsonSerializer.Deserialize<JsonElement>(e.SchemeJson), e.DiffIgnore, RetentionModel.Of(e.Retention),
        e.MaskSignatureHeaders, CountsOf(activity));

    private static Dictionary<string, long> CountsOf(EndpointActivity? activity)
    {
        var counts = new Dictionary<string, long> { ["total"] = activity?.Total ?? 0 };
        foreach (var (verdict, count) in activity?.ByVerdict ?? new Dictionary<Verdict, long>())
        {
            counts[JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString())] = count;
        }

        return counts;
    }
}
