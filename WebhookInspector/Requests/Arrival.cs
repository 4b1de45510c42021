namespace WebhookInspector.Requests;

/// <summary>A received request before it is stored.</summary>
/// <param name="Target">The path and query as sent, not decoded.</param>
/// <param name="Path">The part of the target after the endpoint's token, without the query; empty when there is none.</param>
/// <param name="Scheme">"http" or "https", as the server saw it.</param>
/// <param name="Body">The body as sent, cut off at the configured size limit.</param>
/// <param name="BodyTruncated">True when the body was longer than the limit.</param>
/// <param name="Aborted">True when the client disconnected before the body ended.</param>
public sealed record Arrival(
    string EndpointId,
    string Provider,
    DateTimeOffset ReceivedAt,
    string Method,
    string Target,
    string Path,
    string Scheme,
    string Protocol,
    string? RemoteAddress,
    IReadOnlyList<Header> Headers,
    ReadOnlyMemory<byte> Body,
    bool BodyTruncated = false,
    bool Aborted = false
)
{
    /// <summary>
    /// The layout of the head as sent, whose order and spelling <see cref="Headers"/> then has; null when it is not known.
    /// </summary>
    public HeadLayout? Layout { get; init; }

    /// <summary>The trailer fields that came after a chunked body (RFC 9110, 6.5). They decide nothing.</summary>
    public IReadOnlyList<Header> Trailers { get; init; } = [];
}
