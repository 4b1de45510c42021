using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http.Features;
using WebhookInspector.Hosting.Wire;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Hosting;

/// <summary>
/// Counts requests that the web server answered itself (400, 408, 414, 431, 505) and connections that it refused. Their senders see a
/// failing webhook that no capture shows, so the health page must.
/// </summary>
/// <remarks>Kestrel reports the former to a DiagnosticListener, with the remote address, and counts the latter in its own meter.</remarks>
internal sealed class ServerRefusals(DiagnosticListener server, IMeterFactory meters, RefusalLog refusals, Knocks knocks)
    : IHostedService,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private const string BadRequest = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";
    private const string Meter = "Microsoft.AspNetCore.Server.Kestrel";
    private const string Rejected = "kestrel.rejected_connections";

    private readonly MeterListener connections = new();
    private IDisposable? subscription;

    public Task StartAsync(CancellationToken ct)
    {
        subscription = server.Subscribe(this, name => name == BadRequest);
        connections.InstrumentPublished = (instrument, listener) =>
        {
            // The scope is this program's: a process may run several instances.
            if (instrument.Meter.Name == Meter && instrument.Name == Rejected && ReferenceEquals(instrument.Meter.Scope, meters))
                listener.EnableMeasurementEvents(instrument);
        };
        connections.SetMeasurementEventCallback<long>(
            (_, _, _, _) => refusals.Add(TallyKind.Unreadable, null, null, "Connection closed: too many connections")
        );
        connections.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken ct)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        subscription?.Dispose();
        connections.Dispose();
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Value is IFeatureCollection features
            && features.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException refused
        )
        {
            knocks.Refused(
                features.Get<WireFeature>()?.Head,
                features.Get<IHttpConnectionFeature>()?.RemoteIpAddress,
                refused.StatusCode,
                refused.Message
            );
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
