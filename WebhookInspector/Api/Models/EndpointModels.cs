using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Models;

/// <param name="MaskSignatureHeaders">Mask the headers that carry the signature like sensitive ones; default: false.</param>
internal sealed record CreateEndpoint(
    string? Provider,
    string? Name,
    string? Secret,
    string? Token,
    ResponseChange? Response,
    JsonElement Scheme,
    bool? MaskSignatureHeaders
)
{
    /// <summary>Leaves the secret and the token out, which a record would print.</summary>
    public override string ToString() => nameof(CreateEndpoint);
}

/// <param name="DiffIgnore">JSON Pointers that the compare page ignores. They replace the existing ones.</param>
/// <param name="MaskSignatureHeaders">Mask the headers that carry the signature (signature, timestamp, id) like sensitive ones.</param>
/// <param name="Scheme">Null restores the provider's scheme. An absent member, as everywhere here, changes nothing.</param>
internal sealed record ChangeEndpoint(
    string? Name,
    ResponseChange? Response,
    JsonElement Scheme,
    IReadOnlyList<string>? DiffIgnore,
    RetentionChange? Retention,
    bool? MaskSignatureHeaders
)
{
    public Endpoint ApplyTo(Endpoint endpoint) =>
        endpoint with
        {
            Name = Name ?? endpoint.Name,
            Response = Response?.ApplyTo(endpoint.Response) ?? endpoint.Response,
            SchemeJson = SchemeMember.Of(Scheme, endpoint.SchemeJson),
            DiffIgnore = DiffIgnore ?? endpoint.DiffIgnore,
            Retention = Retention?.ApplyTo(endpoint.Retention) ?? endpoint.Retention,
            MaskSignatureHeaders = MaskSignatureHeaders ?? endpoint.MaskSignatureHeaders,
        };
}

/// <summary>An endpoint's own scheme, as JSON.</summary>
internal static class SchemeMember
{
    /// <param name="present">The current value, for an absent member.</param>
    public static string? Of(JsonElement scheme, string? present) =>
        scheme.ValueKind switch
        {
            JsonValueKind.Undefined => present,
            JsonValueKind.Null => null,
            JsonValueKind.Object => scheme.GetRawText(),
            _ => throw ApiProblemException.BadRequest("scheme must be an object, or null for the provider's own."),
        };
}

internal sealed record AddSecret(string? Value, string? Label)
{
    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => nameof(AddSecret);
}

/// <param name="KeyLost">True when the secret can no longer be decrypted, so that it verifies nothing.</param>
/// <param name="Warning">
/// What to do when the key was lost. In the answer to who sets it: what is unusual about the secret by the provider's own rule. Else null.
/// </param>
internal sealed record SecretModel(
    string Id,
    string Label,
    DateTimeOffset CreatedAt,
    bool SamplesOnly,
    bool KeyLost = false,
    string? Warning = null
)
{
    public static SecretModel Of(EndpointSecret s) =>
        new(s.Id, s.Label, s.CreatedAt, s.SamplesOnly, s.KeyLost, s.KeyLost ? LostKey.OfSecret : null);
}

internal sealed record RevealedSecret(string Id, string Label, string Value)
{
    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => $"secret {Id}";
}

/// <param name="Counts">Stored requests: "total" and one entry for each verdict that occurs.</param>
internal sealed record EndpointModel(
    string Id,
    string Provider,
    string Name,
    string Token,
    string CaptureUrl,
    DateTimeOffset CreatedAt,
    EndpointResponse Response,
    IReadOnlyList<SecretModel> Secrets,
    JsonElement? Scheme,
    IReadOnlyList<string> DiffIgnore,
    RetentionModel Retention,
    bool MaskSignatureHeaders,
    IReadOnlyDictionary<string, long> Counts
)
{
    public static EndpointModel Of(Endpoint e, string captureUrl, EndpointActivity? activity) =>
        new(
            e.Id,
            e.Provider,
            e.Name,
            e.Token,
            captureUrl,
            e.CreatedAt,
            EndpointResponse.Of(e.Response),
            [.. e.Secrets.Select(SecretModel.Of)],
            e.SchemeJson is null ? null : JsonSerializer.Deserialize<JsonElement>(e.SchemeJson),
            e.DiffIgnore,
            RetentionModel.Of(e.Retention),
            e.MaskSignatureHeaders,
            CountsOf(activity)
        );

    private static Dictionary<string, long> CountsOf(EndpointActivity? activity)
    {
        var counts = new Dictionary<string, long> { ["total"] = activity?.Total ?? 0 };
        foreach (var (verdict, count) in activity?.ByVerdict ?? new Dictionary<Verdict, long>())
        {
            counts[JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString())] = count;
        }

        return counts;
    }

    /// <summary>Leaves the token out, which a record would print.</summary>
    public override string ToString() => $"endpoint {Id}";
}
