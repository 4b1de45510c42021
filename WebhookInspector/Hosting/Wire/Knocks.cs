using System.Net;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Hosting.Wire;

/// <summary>Records what came to a port and was no request: with its first bytes, address, time and reason.</summary>
internal sealed class Knocks(RefusalLog refusals, EndpointDirectory directory)
{
    private static readonly string[] NeverSecret =
    [
        "Host",
        "User-Agent",
        "Accept",
        "Accept-Encoding",
        "Content-Type",
        "Content-Length",
        "Transfer-Encoding",
        "Connection",
        "Date",
    ];

    private const string Unfinished = "The connection ended before the request was complete";

    /// <summary>Records a request that the web server refused.</summary>
    /// <param name="reason">The web server's reason.</param>
    public void Refused(HeadRecorder? recorder, IPAddress? address, int status, string reason)
    {
        var bytes = recorder?.Unfinished() ?? [];
        if (recorder is not null)
            recorder.WasRefused = true;
        Add(bytes, address, KnockReason.Of(bytes, status, reason));
    }

    /// <summary>Records what a connection that has ended left unfinished.</summary>
    public void Ended(HeadRecorder recorder, IPAddress? address)
    {
        if (!recorder.WasRefused && recorder.Unfinished() is { Length: > 0 } bytes)
            Add(bytes, address, Unfinished);
    }

    private void Add(byte[] bytes, IPAddress? address, string reason)
    {
        var endpoint = FirstBytes.CaptureUrl(bytes) is var (provider, token) ? directory.Find(provider, token) : null;
        refusals.Add(
            TallyKind.Unreadable,
            endpoint?.Endpoint.Id,
            address?.ToString(),
            reason,
            bytes.Length == 0 ? null : () => FirstBytes.Shown(bytes, name => Hides(endpoint?.Endpoint.Id, name))
        );
    }

    /// <summary>Hides what the endpoint hides; where it is not known which is meant, all but what is never secret.</summary>
    private bool Hides(string? endpointId, string name) =>
        endpointId is { } id ? directory.MaskOf(id).Hides(name) : !NeverSecret.Contains(name, StringComparer.OrdinalIgnoreCase);
}
