using System.Net;
using System.Net.Sockets;
using WebhookInspector.Replay.Targets;

namespace WebhookInspector.Replay.Sending;

/// <summary>Opens the connections of the outbound client: it connects to exactly the address that was checked.</summary>
internal sealed class TargetConnector(TargetResolver resolver, TargetCertificates certificates, TimeProvider time)
{
    private static readonly HttpRequestOptionsKey<long> Started = new("started");

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        context.InitialRequestMessage.Options.Set(Started, time.GetTimestamp());
        var host = context.DnsEndPoint.Host.Trim('[', ']');
        SocketException? fault = null;
        foreach (var address in Own(host, await resolver.ResolveAsync(host, ct)))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                fault = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw fault!;
    }

    /// <summary>A name of this machine leads nowhere else: its certificate need not be trusted.</summary>
    private static IReadOnlyList<IPAddress> Own(string host, IReadOnlyList<IPAddress> addresses) =>
        !OwnMachine.Is(host) ? addresses
        : addresses.Where(IPAddress.IsLoopback).ToList() is { Count: > 0 } own ? own
        : throw new SocketException((int)SocketError.HostNotFound);

    /// <summary>Completes after TLS, where the target uses it.</summary>
    public ValueTask<Stream> WrapAsync(SocketsHttpPlaintextStreamFilterContext context, CancellationToken ct)
    {
        var took = context.InitialRequestMessage.Options.TryGetValue(Started, out var start)
            ? time.GetElapsedTime(start).TotalMilliseconds
            : 0;
        return ValueTask.FromResult<Stream>(new HeadStream(context.PlaintextStream, took, certificates.NoteOf(context.PlaintextStream)));
    }
}
