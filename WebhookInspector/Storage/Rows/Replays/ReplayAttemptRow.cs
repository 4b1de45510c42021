using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class ReplayAttemptRow
{
    public long Position { get; init; }
    public long RunPosition { get; init; }
    public required string RequestId { get; init; }
    public long RequestSequence { get; init; }
    public long At { get; init; }

    /// <summary>Null when nothing was sent, like the other columns about the sent request.</summary>
    public string? Method { get; init; }

    /// <summary>Encrypted: it may contain values of a saved target.</summary>
    public string? Url { get; init; }

    /// <summary>Encrypted: a replay may carry a token that is stored nowhere else.</summary>
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

    /// <summary>What is to be known about how it was sent; null for nothing.</summary>
    public string? Note { get; init; }

    public AttemptExpectation? Expected { get; init; }
    public string? ExpectedReason { get; init; }
    public string? CapturedAs { get; init; }
    public bool Failed { get; init; }

    /// <summary>Encrypted.</summary>
    public string? SealedAnswerHeaders { get; init; }

    public bool AnswerTruncated { get; init; }

    /// <summary>Null when it is the captured request's body.</summary>
    public byte[]? Body { get; init; }

    public byte[]? AnswerBody { get; init; }
}
