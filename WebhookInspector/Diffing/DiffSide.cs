using WebhookInspector.Requests;

namespace WebhookInspector.Diffing;

/// <summary>One of the two requests.</summary>
/// <param name="Target">Path and query as sent.</param>
/// <param name="Body">As sent: compressed if it was.</param>
public sealed record DiffSide(string Method, string Target, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body);
