
using WebhookInspector.Requests;

namespace WebhookInspector.Signatures;

/// <summary>What a signature is computed over and read from.</summary>
/// <param name="Url">Absolute, path and query as sent.</param>
public sealed record SignedMessage(string Method, string Url, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body);
