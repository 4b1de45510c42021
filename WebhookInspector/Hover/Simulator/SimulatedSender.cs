using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Samples;
using WebhookInspector.Signatures;

namespace WebhookInspector.Hover.Simulator;

/// <summary>
/// Posts to this program's own capture URLs over HTTP, and to nothing else: a registered URL must not make the program call other
/// addresses.
/// </summary>
internal sealed class SimulatedSender(IHttpClientFactory clients, EndpointDirectory directory, CaptureUrls urls)
{
    internal const string Client = "hover-simulator";

    /// <summary>Says whether it is a capture URL of this program, with or without a query.</summary>
    public bool MaySendTo(string url) => Target(url) is not null;

    /// <param name="write">Creates the message for the URL that is signed.</param>
    /// <exception cref="HttpRequestException">The URL is no capture URL of this program, or could not be reached.</exception>
    internal async Task<SimulatedDelivery> SendAsync(string url, Func<string, SignedMessage> write, CancellationToken ct)
    {
        var target = Target(url) ?? throw new HttpRequestException("It is not a capture URL of this program any more.");
        var signed = urls.Signed(target.Scheme, [new Header("Host", target.Authority)], target.PathAndQuery);
        using var request = SampleSender.ToRequest(write(signed), target);
        using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return new SimulatedDelivery(
            (int)response.StatusCode,
            response.Headers.TryGetValues("Inspector-Request-Id", out var ids) ? ids.First() : null
        );
    }

    /// <summary>Returns the address to send to: the bound address, whatever the public host of the capture URL is.</summary>
    private Uri? Target(string url)
    {
        var at = url.IndexOf('?', StringComparison.Ordinal);
        var (plain, query) = at < 0 ? (url, "") : (url[..at], url[at..]);
        return
            directory.All.Select(e => e.Endpoint).FirstOrDefault(e => plain == urls.For(e) || plain == urls.LocalFor(e)) is { } endpoint
            && Uri.TryCreate(urls.LocalFor(endpoint) + query, UriKind.Absolute, out var target)
            && target.Fragment.Length == 0
            ? target
            : null;
    }
}
