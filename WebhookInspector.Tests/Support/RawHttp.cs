using System.Net.Sockets;
using System.Text;

namespace WebhookInspector.Tests.Support;

/// <summary>
/// Sends bytes as they stand over a socket of its own: for what HttpClient would tidy up (targets, Host, repeated headers).
/// </summary>
internal static class RawHttp
{
    /// <param name="request">Lines may end in LF alone; they are sent with CRLF. The connection is read until the server closes it.</param>
    public static Task<RawAnswer> SendAsync(Uri server, string request) =>
        SendAsync(server, Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n")));

    public static async Task<RawAnswer> SendAsync(Uri server, ReadOnlyMemory<byte> request)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(server.DnsSafeHost, server.Port, timeout.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(request, timeout.Token);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, timeout.Token);
        return RawAnswer.Parse(Encoding.UTF8.GetString(answer.ToArray()));
    }
}
