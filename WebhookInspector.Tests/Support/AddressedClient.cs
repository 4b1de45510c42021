using System.Net;
using System.Net.Sockets;

namespace WebhookInspector.Tests.Support;

/// <summary>A client that comes from an address of this machine's choice, for what is counted by address.</summary>
internal static class AddressedClient
{
    public static HttpClient From(IPAddress address, Uri? server) =>
        new(
            new SocketsHttpHandler
            {
                UseProxy = false,
                AllowAutoRedirect = false,
                ConnectCallback = async (context, ct) =>
                {
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(address, 0));
                    await socket.ConnectAsync(context.DnsEndPoint, ct);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = server,
        };
}
