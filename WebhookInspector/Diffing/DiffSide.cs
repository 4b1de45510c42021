using WebhookInspector.Requests;

namespace WebhookInspector.Diffing;

/// <summary>One of the two compared requests.</summary>
/// <param name="Target">The path and query as sent.</param>
/// <param name="Body">The body as sent, including any compression.</param>
public sealed record DiffSide(string Method, string Target, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body);
