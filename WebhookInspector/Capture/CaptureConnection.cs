using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using WebhookInspector.Access;
using WebhookInspector.Hosting.Wire;

namespace WebhookInspector.Capture;

/// <summary>Stands between each connection and the web server: for what only the connection's bytes show.</summary>
internal static class CaptureConnection
{
    public static void UseOn(KestrelServerOptions server, IConfiguration configuration)
    {
        var encrypted = Addresses
            .OfPages(configuration)
            .Concat(CaptureUrlOptions.Read(configuration))
            .Select(Addresses.TryParse)
            .Where(address => address is { Scheme: "https" })
            .Select(address => address!.Port)
            .ToHashSet();
        server.ConfigureEndpointDefaults(listen =>
        {
            // The server would decrypt only before its own code, and so behind this.
            if (listen.IPEndPoint is { } address && encrypted.Contains(address.Port))
                listen.UseHttps();
            listen.Use(Use(listen.ApplicationServices));
        });
    }

    private static Func<ConnectionDelegate, ConnectionDelegate> Use(IServiceProvider services)
    {
        var knocks = new Lazy<Knocks>(services.GetRequiredService<Knocks>);
        return next =>
            async connection =>
            {
                using var wire = new WireFeature();
                var recorder = wire.Head;
                connection.Features.Set(wire);
                await using var closing = connection.ConnectionClosed.Register(wire.Sender.Close);
                connection.ConnectionClosed = wire.Sender.Told;
                var (input, output) = (connection.Transport.Input, connection.Transport.Output);
                connection.Transport = new Duplex(new DeferredEndOfInput(input, recorder), output);
                await next(connection);
                // What was encrypted says nothing.
                if (connection.Features.Get<ITlsHandshakeFeature>() is null)
                    knocks.Value.Ended(recorder, (connection.RemoteEndPoint as IPEndPoint)?.Address);
            };
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
