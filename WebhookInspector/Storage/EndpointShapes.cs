using System.Text.Json;
using WebhookInspector.Signatures;

namespace WebhookInspector.Storage;

/// <summary>Endpoints between their rows and the noun that the other rooms know.</summary>
internal static class EndpointShapes
{
    public static Endpoint ToEndpoint(this EndpointRow row) => new(
        row.Id, row.Provider, row.Name, row.Token, RequestShapes.Time(row.CreatedAt),
        new ResponseRule(row.ResponseStatus, row.ResponseHeaders is { } json ? HeaderJson.Read(json) : null, row.ResponseBody, row.ResponseDelayMs), row.SchemeJson,
        [.. row.Secrets.OrderByDescending(s => s.Position).Select(ToSecret)])
    {
        DiffIgnore = row.DiffIgnore is { } pointers ? JsonSerializer.Deserialize<string[]>(pointers) ?? [] : [],
    };

    public static EndpointRow ToRow(this Endpoint endpoint)
    {
        var row = new EndpointRow
        {
            Id = endpoint.Id, Provider = endpoint.Provider, Name = endpoint.Name, Token = endpoint.Token, CreatedAt = endpoint.CreatedAt.UtcTicks,
        };
        row.Take(endpoint);
        return row;
    }

    /// <summary>All that may change of an endpoint.</summary>
    public static void Take(this EndpointRow row, Endpoint changed)
    {
        row.Provider = changed.Provider;
        row.Name = changed.Name;
        row.Token = changed.Token;
        row.ResponseStatus = changed.Response.Status;
        row.ResponseHeaders = changed.Response.Headers is { } headers ? HeaderJson.Write(headers) : null;
        row.ResponseBody = changed.Response.Body;
        row.ResponseDelayMs = changed.Response.DelayMs;
        row.SchemeJson = changed.SchemeJson;
        row.DiffIgnore = changed.DiffIgnore.Count == 0 ? null : JsonSerializer.Serialize(changed.DiffIgnore);
    }

    public static EndpointSecretRow ToRow(this SigningSecret secret, string endpointId, DateTimeOffset createdAt, Sealing sealing) => new()
    {
        Id = secret.Id, EndpointId = endpointId, Label = secret.Label, CreatedAt = createdAt.UtcTicks, SamplesOnly = secret.SamplesOnly,
        SealedValue = sealing.SealSecret(secret.Value),
    };

    public static EndpointSecret ToSecret(this EndpointSecretRow row) => new(row.Id, row.Label, RequestShapes.Time(row.CreatedAt), row.SamplesOnly);
}
