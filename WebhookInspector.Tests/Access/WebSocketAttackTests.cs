using System.Net.Sockets;
using System.Text;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access;

/// <summary>
/// WebSockets that another site's page opens (CVE-2026-22689), on the real hub and the real circuit, by every spelling of their paths.
/// <c>{port}</c> is
/// the program's.
/// </summary>
public sealed class WebSocketAttackTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private static readonly string[] Paths =
    [
        "/_blazor",
        "/_blazor/",
        "/%5fblazor",
        "/%5Fblazor",
        "/_BLAZOR",
        "//_blazor",
        "/./_blazor",
        "/x/../_blazor",
        "/hooks/../_blazor",
        "/_blazor?id=1",
        "/hubs/requests",
        "/hubs/requests/",
        "/hubs%2Frequests",
        "/hubs%2frequests",
        "/HUBS/Requests",
        "/%68ubs/requests",
        "//hubs/requests",
        "/hubs//requests",
        "/./hubs/requests",
        "/hooks/../hubs/requests",
        "/hooks/cove/t/../../../hubs/requests",
        "/hubs/requests?x=/hooks/cove/t",
        "/hubs/requests;/hooks",
    ];

    public static TheoryData<string> ForeignOrigins =>
        [
            "Origin: https://evil.example",
            "Origin: null",
            "Origin: NULL",
            "Origin: file://",
            "Origin: http://localhost",
            "Origin: http://localhost:1",
            "Origin: https://localhost:{port}",
            "Origin: http://127.0.0.1:{port}",
            "Origin: http://localhost:{port}.evil.example",
            "Origin: http://localhost:{port}/",
            "Origin: http://localhost:{port} http://evil.example",
            "Origin: http://localhost:{port}\nOrigin: http://evil.example",
            "ORIGIN: http://evil.example",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site",
            "sec-fetch-site: CROSS-SITE",
            "Origin: http://localhost:{port}\nSec-Fetch-Site: cross-site",
        ];

    [Theory]
    [MemberData(nameof(ForeignOrigins))]
    public async Task WebSocket_OfAnotherOrigin_IsOpenedByNoSpelling(string headers)
    {
        foreach (var path in Paths)
        {
            (await UpgradeAsync(path, headers)).ShouldBeInRange(400, 499, path);
        }
    }

    [Theory]
    [InlineData("/_blazor")]
    [InlineData("/hubs/requests")]
    public async Task WebSocket_OfItsOwnOrigin_IsOpened(string path) =>
        (await UpgradeAsync(path, "Origin: http://localhost:{port}\nSec-Fetch-Site: same-origin")).ShouldBe(101);

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/hubs/requests/negotiate?negotiateVersion=1")]
    [InlineData("/%5fblazor/negotiate")]
    public async Task Negotiation_OfAnotherOrigin_IsForbidden(string path)
    {
        var answer = await RawHttp.SendAsync(
            host.Http.BaseAddress!,
            $"POST {path} HTTP/1.1\nHost: localhost:{Port}\nOrigin: https://evil.example\nContent-Length: 0\nConnection: close\n\n"
        );

        answer.Status.ShouldBe(403);
    }

    private int Port => host.Http.BaseAddress!.Port;

    private async Task<int> UpgradeAsync(string path, string headers)
    {
        string[] lines =
        [
            $"GET {path} HTTP/1.1",
            $"Host: localhost:{Port}",
            .. headers.Replace("{port}", $"{Port}", StringComparison.Ordinal).Split('\n'),
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
            "",
            "",
        ];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port, patience.Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)), patience.Token);
        // An opened connection stays open: the first line is all there is to wait for.
        using var reader = new StreamReader(client.GetStream());
        return RawAnswer.Parse(await reader.ReadLineAsync(patience.Token) ?? "").Status;
    }
}
