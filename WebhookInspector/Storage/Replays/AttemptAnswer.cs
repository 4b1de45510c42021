using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Replays;

/// <param name="Body">The stored part of the body; empty when only the rest was requested.</param>
/// <param name="BodyTruncated">True when the body was longer than the stored part, or its end never came.</param>
public sealed record AttemptAnswer(IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body, bool BodyTruncated);
