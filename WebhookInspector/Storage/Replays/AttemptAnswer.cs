
using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Replays;

/// <param name="Body">What was kept of it; empty where only the rest was asked for.</param>
/// <param name="BodyTruncated">More came than was kept.</param>
public sealed record AttemptAnswer(IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body, bool BodyTruncated);
