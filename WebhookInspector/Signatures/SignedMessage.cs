using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures;

/// <summary>The parts of a request that a signature is computed over and read from.</summary>
/// <param name="Url">The absolute URL, with path and query as sent.</param>
public sealed record SignedMessage(string Method, string Url, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>What the bytes mean, as their receiver reads them. The caller disposes of it.</summary>
    public RequestReading Reading(ReadingLimits limits) => RequestReading.Of(Body, Headers, UrlParts.Parse(Url).PathAndQuery, limits);
}
