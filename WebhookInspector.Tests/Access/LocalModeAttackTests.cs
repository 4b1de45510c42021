using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access;

/// <summary>
/// Local mode attacked over raw sockets: the whole program, routes and re-execution included, instead of the guards alone.
/// </summary>
public sealed class LocalModeAttackTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string Data = "/api/v1/endpoints";

    public static TheoryData<string> ForeignHosts =>
        [
            "evil.example",
            "localhost.evil.example",
            "evil.localhost",
            "localhost.",
            "localhost.:5080",
            "127.0.0.1.",
            "127.0.0.1.nip.io",
            "127-0-0-1.sslip.io",
            "localtest.me",
            "2130706433",
            "0x7f000001",
            "017700000001",
            "0177.0.0.1",
            "127.1",
            "0",
            "0.0.0.0",
            "[::]",
            "[::ffff:0.0.0.0]",
            "[::ffff:10.0.0.1]",
            "[fe80::1]",
            "localhost,evil.example",
            "localhost evil.example",
            "localhost@evil.example",
            "evil.example@localhost",
            "localhost#.evil.example",
            "localhost%00.evil.example",
            "localhost/evil",
            "localhost:5080:80",
            "l\u00F6calhost",
            "xn--localhost-",
            "",
        ];

    public static TheoryData<string> Paths =>
        [
            Data,
            "/%61pi/v1/endpoints",
            "/api/v1/%65ndpoints",
            "/API/V1/ENDPOINTS",
            "/api/v1/endpoints/",
            "//api/v1/endpoints",
            "/api//v1/endpoints",
            "/./api/v1/endpoints",
            "/x/../api/v1/endpoints",
            "/hooks/../api/v1/endpoints",
            "/hooks/%2e%2e/api/v1/endpoints",
            "/hooks/%2e%2e%2fapi/v1/endpoints",
            "/hooks/cove/../../api/v1/endpoints",
            "/hooks/cove/t/%2e%2e/%2e%2e/%2e%2e/api/v1/endpoints",
            "/hooks/cove/t/..%2f..%2f..%2fapi/v1/endpoints",
            "/hooks\\..\\api\\v1\\endpoints",
            "/hooks/..;/api/v1/endpoints",
            "/api/v1/endpoints;/hooks/cove/t",
            "/api/v1/endpoints?/hooks/cove/t",
            "/hooks/../endpoints",
            "/",
            "/endpoints",
            "/requests",
            "/not-found",
            "/openapi/v1.json",
            "/simulators/hover/controls",
        ];

    [Theory]
    [MemberData(nameof(ForeignHosts))]
    public async Task Api_HostOfAnotherName_GivesNothing(string named) =>
        await ShouldGiveNothingAsync($"GET {Data} HTTP/1.1", $"Host: {named}");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Path_HoweverSpelled_GivesAForeignHostNothing(string path) =>
        await ShouldGiveNothingAsync($"GET {path} HTTP/1.1", "Host: evil.example");

    [Theory]
    [InlineData("GET http://localhost/api/v1/endpoints HTTP/1.1", "Host: evil.example")]
    [InlineData("GET http://evil.example/api/v1/endpoints HTTP/1.1", "Host: localhost")]
    [InlineData("GET http://evil.example/api/v1/endpoints HTTP/1.1", "Host: evil.example")]
    [InlineData("GET http://localhost@evil.example/api/v1/endpoints HTTP/1.1", "Host: evil.example")]
    [InlineData("GET http://localhost:5080@evil.example/api/v1/endpoints HTTP/1.1", "Host: localhost:5080")]
    [InlineData("GET http://localhost.evil.example/api/v1/endpoints HTTP/1.0", "")]
    [InlineData("GET api/v1/endpoints HTTP/1.1", "Host: evil.example")]
    [InlineData("GET /api/v1/endpoints HTTP/1.1", "Host: localhost\nHost: evil.example")]
    [InlineData("GET /api/v1/endpoints HTTP/1.1", "Host: evil.example\nHost: localhost")]
    [InlineData("GET /api/v1/endpoints HTTP/1.1", "Host: localhost\nhost: localhost")]
    [InlineData("GET /api/v1/endpoints HTTP/1.1", "Host : localhost")]
    [InlineData("GET /api/v1/endpoints HTTP/1.1", "X-Host: localhost")]
    [InlineData("GET /api/v1/endpoints HTTP/1.1", "")]
    [InlineData("GET /api/v1/endpoints HTTP/1.0", "")]
    [InlineData("GET /api/v1/endpoints HTTP/1.0", "Host: evil.example")]
    [InlineData("GET /api/v1/endpoints", "")]
    [InlineData("CONNECT localhost:80 HTTP/1.1", "Host: evil.example")]
    [InlineData("OPTIONS * HTTP/1.1", "Host: evil.example")]
    [InlineData("TRACE /api/v1/endpoints HTTP/1.1", "Host: evil.example")]
    public async Task Form_OfRequestLineAndHost_GivesNothing(string requestLine, string headers) =>
        await ShouldGiveNothingAsync(requestLine, headers.Split('\n'));

    [Theory]
    [InlineData("X-FORWARDED-FOR: 127.0.0.1")]
    [InlineData("x-fOrWaRdEd-For: 127.0.0.1")]
    [InlineData("x-forwarded-anything: 1")]
    [InlineData("X-Forwarded-For:")]
    [InlineData("FORWARDED: for=127.0.0.1;host=localhost;proto=http")]
    [InlineData("via: 1.1 ngrok")]
    [InlineData("CF-CONNECTING-IP: 127.0.0.1")]
    [InlineData("Ngrok-Auth-User-Email: a@b.example")]
    [InlineData("Tailscale-User-Login: a@b.example")]
    [InlineData("X-Original-Host: localhost")]
    [InlineData("X-Original-URL: /hooks/cove/t")]
    [InlineData("X-Rewrite-URL: /hooks/cove/t")]
    [InlineData("Cdn-Loop: x")]
    [InlineData("True-Client-Ip: 127.0.0.1")]
    [InlineData("X-Envoy-External-Address: 127.0.0.1")]
    [InlineData("X-Real-IP: 127.0.0.1\nX-Real-IP: ::1")]
    public async Task ForwardingHeader_InAnyCase_GivesNothing(string headers) =>
        await ShouldGiveNothingAsync($"GET {Data} HTTP/1.1", ["Host: localhost", .. headers.Split('\n')]);

    [Fact]
    public async Task Api_ThisMachineByItsOwnName_GivesTheData()
    {
        var (name, answer) = await AskAsync($"GET {Data} HTTP/1.1", "Host: localhost");

        answer.Body.ShouldContain(name);
    }

    private async Task ShouldGiveNothingAsync(string requestLine, params string[] headers)
    {
        // A browser's Accept header takes another way: refusals without a body are run again as a page.
        string[] plain = [.. headers.Where(h => h.Length > 0)];
        foreach (var sent in new[] { plain, [.. plain, "Accept: text/html"] })
        {
            var (name, answer) = await AskAsync(requestLine, sent);

            answer.Status.ShouldBeInRange(400, 599);
            answer.Body.ShouldNotContain(name);
        }
    }

    /// <returns>A name that the data hold, and what was answered.</returns>
    private async Task<(string Name, RawAnswer Answer)> AskAsync(string requestLine, params string[] headers)
    {
        const string Name = "kept from strangers";
        if (!(await host.Api.GetAsync("/endpoints")).AsArray().Any(e => (string?)e!["name"] == Name))
            await host.Api.CreateEndpointAsync(new { provider = "custom", name = Name });
        return (
            Name,
            await RawHttp.SendAsync(host.Http.BaseAddress!, string.Join('\n', [requestLine, .. headers, "Connection: close", "", ""]))
        );
    }
}
