using WebhookInspector.Requests;

namespace WebhookInspector.Signatures;

/// <summary>The parts of a request that a signature is computed over and read from.</summary>
/// <param name="Url">The absolute URL, with path and query as sent.</param>
public sealed record SignedMessage(string Method, string Url, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body);
