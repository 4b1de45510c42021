namespace WebhookInspector.Requests;

/// <summary>A request as it came off the wire, before it is stored.</summary>
/// <param name="Target">Path and query as sent, undecoded.</param>
/// <param name="Path">What follows the endpoint's token in the target, without the query; empty when nothing does.</param>
/// <param name="Scheme">"http" or "https", as the server saw it.</param>
/// <param name="Body">At most the configured limit of bytes, as sent.</param>
/// <param name="BodyTruncated">The body went on past the limit.</param>
/// <param name="Aborted">The client left before the body ended.</param>
public sealed record Arrival(
    string EndpointId, string Provider, DateTimeOffset ReceivedAt, string Method, string Target, string Path, string Scheme, string Protocol,
    string? RemoteAddress, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body, bool BodyTruncated = false, bool Aborted = false);
