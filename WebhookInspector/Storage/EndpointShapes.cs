using System.Text.Json;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage;

/// <summary>Converts endpoints between their rows and the domain type.</summary>
internal static class EndpointShapes
{
    public static Endpoint ToEndpoint(this EndpointRow row, SecretProtection sealing) =>
        new(
            row.Id,
            row.Provider,
            row.Name,
            row.Token,
            RequestShapes.Time(row.CreatedAt),
            ToRule(row),
            row.SchemeJson,
            [.. row.Secrets.OrderByDescending(s => s.Position).Select(s => s.ToSecret(sealing))]
        )
        {
            DiffIgnore = row.DiffIgnore is { } pointers ? JsonSerializer.Deserialize<string[]>(pointers) ?? [] : [],
            MaskSignatureHeaders = row.MaskSignatureHeaders,
            Retention = new EndpointRetention(
                row.RetentionMaxAge is { } age ? TimeSpan.FromTicks(age) : null,
                row.RetentionMaxRequests,
                row.RetentionMaxBytes
            ),
        };

    public static EndpointRow ToRow(this Endpoint endpoint)
    {
        var row = new EndpointRow
        {
            Id = endpoint.Id,
            Provider = endpoint.Provider,
            Name = endpoint.Name,
            Token = endpoint.Token,
            CreatedAt = endpoint.CreatedAt.UtcTicks,
        };
        row.Take(endpoint);
        return row;
    }

    /// <summary>Copies every editable setting of an endpoint to its row.</summary>
    public static void Take(this EndpointRow row, Endpoint changed)
    {
        row.Provider = changed.Provider;
        row.Name = changed.Name;
        row.Token = changed.Token;
        row.ResponseStatus = changed.Response.Status;
        row.ResponseHeaders = changed.Response.Headers is { } headers ? HeaderJson.Write(headers) : null;
        row.ResponseBody = changed.Response.Body;
        row.ResponseDelayMs = changed.Response.DelayMs;
        row.ResponseDrop = changed.Response.Drop;
        row.ResponseSequence = changed.Response.Sequence.Count == 0 ? null : JsonSerializer.Serialize(changed.Response.Sequence);
        row.ResponseFailureRate = changed.Response.Failure?.Rate;
        row.ResponseFailureStatus = changed.Response.Failure?.Status;
        row.ResponseHandshakes = changed.Response.Handshakes;
        row.SchemeJson = changed.SchemeJson;
        row.DiffIgnore = changed.DiffIgnore.Count == 0 ? null : JsonSerializer.Serialize(changed.DiffIgnore);
        row.MaskSignatureHeaders = changed.MaskSignatureHeaders;
        row.RetentionMaxAge = changed.Retention.MaxAge?.Ticks;
        row.RetentionMaxRequests = changed.Retention.MaxRequests;
        row.RetentionMaxBytes = changed.Retention.MaxBytes;
    }

    private static ResponseRule ToRule(EndpointRow row) =>
        new(row.ResponseStatus, row.ResponseHeaders is { } json ? HeaderJson.Read(json) : null, row.ResponseBody, row.ResponseDelayMs)
        {
            Drop = row.ResponseDrop,
            Sequence = row.ResponseSequence is { } steps ? JsonSerializer.Deserialize<AnswerStep[]>(steps) ?? [] : [],
            Failure = row is { ResponseFailureRate: { } rate, ResponseFailureStatus: { } status } ? new RandomFailure(rate, status) : null,
            Handshakes = row.ResponseHandshakes,
        };

    public static EndpointSecretRow ToRow(
        this SigningSecret secret,
        string endpointId,
        DateTimeOffset createdAt,
        SecretProtection sealing
    ) =>
        new()
        {
            Id = secret.Id,
            EndpointId = endpointId,
            Label = secret.Label,
            CreatedAt = createdAt.UtcTicks,
            SamplesOnly = secret.SamplesOnly,
            SealedValue = sealing.SealSecret(secret.Value),
        };

    public static EndpointSecret ToSecret(this EndpointSecretRow row, SecretProtection sealing) =>
        new(row.Id, row.Label, RequestShapes.Time(row.CreatedAt), row.SamplesOnly, sealing.OpenSecret(row.SealedValue) is null);
}
