using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace WebhookInspector.E2E.Support;

/// <summary>Sends what no client library would: targets and headers as they are written.</summary>
internal static partial class RawSender
{
    /// <param name="headers">Without Host and Content-Length; one char a byte.</param>
    /// <returns>The id of the request that was stored.</returns>
    public static async Task<string> PostAsync(Uri captureUrl, string path, IEnumerable<string> headers, byte[] body)
    {
        string[] head =
        [
            $"POST {captureUrl.AbsolutePath}{path} HTTP/1.1",
            $"Host: {captureUrl.Authority}",
            "Connection: close",
            $"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}",
            .. headers,
            "",
            "",
        ];
        using var patience = new CancellationTokenSource(Inspector.Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(captureUrl.Host, captureUrl.Port, patience.Token);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", head)), patience.Token);
        await client.GetStream().WriteAsync(body, patience.Token);
        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync(patience.Token);
        return Id().Match(answer) is { Success: true } id
            ? id.Groups["id"].Value
            : throw new InvalidOperationException($"Not captured: {answer}");
    }

    [GeneratedRegex(
        @"^Inspector-Request-Id: (?<id>req_[0-9a-f]+)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Id();
}
