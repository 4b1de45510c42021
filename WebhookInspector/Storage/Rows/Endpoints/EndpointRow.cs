namespace WebhookInspector.Storage.Rows.Endpoints;

internal sealed class EndpointRow
{
    public required string Id { get; init; }
    public required string Provider { get; set; }
    public required string Name { get; set; }
    public required string Token { get; set; }
    public long CreatedAt { get; init; }
    public int ResponseStatus { get; set; }
    public string? ResponseHeaders { get; set; }
    public string? ResponseBody { get; set; }
    public int ResponseDelayMs { get; set; }
    public bool ResponseDrop { get; set; }

    /// <summary>A JSON array of <see cref="AnswerStep"/>; null for none.</summary>
    public string? ResponseSequence { get; set; }

    /// <summary>Null for none.</summary>
    public double? ResponseFailureRate { get; set; }

    public int? ResponseFailureStatus { get; set; }
    public bool ResponseHandshakes { get; set; }
    public string? SchemeJson { get; set; }

    /// <summary>A JSON array of strings; null for none.</summary>
    public string? DiffIgnore { get; set; }

    public bool MaskSignatureHeaders { get; set; }

    /// <summary>In ticks; null uses the server's limit, here and in the next two.</summary>
    public long? RetentionMaxAge { get; set; }

    public int? RetentionMaxRequests { get; set; }
    public long? RetentionMaxBytes { get; set; }

    /// <summary>True while its requests are removed step by step; retention completes an interrupted removal.</summary>
    public bool Removed { get; set; }

    public List<EndpointSecretRow> Secrets { get; } = [];
}
