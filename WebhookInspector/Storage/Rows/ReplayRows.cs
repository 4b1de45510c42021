namespace WebhookInspector.Storage;

internal sealed class ReplayRunRow
{
    /// <summary>Rises with every run.</summary>
    public long Position { get; init; }

    public required string Id { get; init; }
    public long CreatedAt { get; init; }
    public long? StartedAt { get; set; }
    public long? FinishedAt { get; set; }
    public ReplayState State { get; set; }

    /// <summary>As JSON, without the edits.</summary>
    public required string Plan { get; init; }

    public int Total { get; init; }
    public int Done { get; set; }
    public int Failed { get; set; }

    /// <summary>As JSON.</summary>
    public required string Log { get; set; }

    /// <summary>As JSON, a body of bytes in base64, encrypted: they may carry a token. Null for none.</summary>
    public string? Edits { get; init; }
}

internal sealed class ReplayAttemptRow
{
    public long Position { get; init; }
    public long RunPosition { get; init; }
    public required string RequestId { get; init; }
    public long RequestSequence { get; init; }
    public long At { get; init; }

    /// <summary>Null when nothing was sent, and so are the others that say what was.</summary>
    public string? Method { get; init; }

    /// <summary>Encrypted: values of a saved target may stand in it.</summary>
    public string? Url { get; init; }

    /// <summary>Encrypted: a replay may carry a token that stands nowhere else.</summary>
    public string? SealedHeaders { get; init; }

    public long BodySize { get; init; }
    public string? BodySha256 { get; init; }
    public bool BodyChanged { get; init; }
    public string? SignedWith { get; init; }
    public int? Status { get; init; }
    public double? ConnectMs { get; init; }
    public double? FirstByteMs { get; init; }
    public double TotalMs { get; init; }
    public string? Error { get; init; }
    public ExpectedAnswer? Expected { get; init; }
    public string? ExpectedReason { get; init; }
    public string? CapturedAs { get; init; }
    public bool Failed { get; init; }

    /// <summary>Encrypted.</summary>
    public string? SealedAnswerHeaders { get; init; }

    public bool AnswerTruncated { get; init; }

    /// <summary>Null when it is the captured request's.</summary>
    public byte[]? Body { get; init; }

    public byte[]? AnswerBody { get; init; }
}

internal sealed class SavedTargetRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Empty for all endpoints: null would not be unique.</summary>
    public required string EndpointId { get; init; }

    public required string Url { get; set; }

    /// <summary>JSON, encrypted.</summary>
    public required string SealedValues { get; set; }

    /// <summary>Encrypted.</summary>
    public string? SealedSecret { get; set; }
}
