using System.Net;
using System.Net.Sockets;
using System.Text;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;
using WebhookInspector.Tests.Replay.Targets;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay.Sending;

public sealed class OutboundClientTests : IDisposable
{
    private readonly OutboundClient client = new(Resolvers.Of(TargetPolicies.Local(), "127.0.0.1"), TimeProvider.System);
    private readonly RawReceiver receiver = new();

    public void Dispose()
    {
        client.Dispose();
        receiver.Dispose();
    }

    private static OutboundRequest Request(string url, string method = "POST", string body = "{}", params Header[] headers) =>
        new(method, TargetUrl.Parse(url), headers, Encoding.Latin1.GetBytes(body));

    private async Task<OutboundAnswer> SendAsync(OutboundRequest request)
    {
        var answer = await client.SendAsync(request, CancellationToken.None);
        answer.Error.ShouldBeNull();
        return answer;
    }

    private static string Wire(OutboundRequest request) => Encoding.Latin1.GetString([.. request.Head(), .. request.Body.Span]);

    [Fact]
    public async Task Send_HeadersRepeatedOddlyCasedAndNotAscii_ArriveByteForByteInOrder()
    {
        var request = Request(
            receiver.Url + "/a/../b/%41%zz//?x=%7e&y[]=1&&",
            "POST",
            "\u0000\u00FF{}",
            new("x-SIGNATURE", "t=1, v1=abc"),
            new("Content-Type", "application/json;  charset=x"),
            new("X-Twice", "one"),
            new("authorization", "Bearer a"),
            new("X-Twice", "two"),
            new("X-Thrice", "1"),
            new("Authorization", "Bearer b"),
            new("X-Empty", ""),
            new("X-Thrice", "2"),
            new("X-Latin", "caf\u00E9 \u00A0"),
            new("X-Thrice", "3"),
            new("Content-Encoding", "gzip"),
            new("User-Agent", "Provider/1.0 (x; y)"),
            new("Cookie", "a=b"),
            new("Date", "yesterday"),
            new("If-Modified-Since", "never")
        );

        await SendAsync(request);

        receiver
            .Received.ShouldHaveSingleItem()
            .ShouldBe(
                "POST /a/../b/%41%zz//?x=%7e&y[]=1&& HTTP/1.1\r\n"
                    + $"Host: {receiver.Authority}\r\n"
                    + "x-SIGNATURE: t=1, v1=abc\r\nContent-Type: application/json;  charset=x\r\nX-Twice: one\r\nauthorization: "
                    + "Bearer a\r\nX-Twice: two\r\n"
                    + "X-Thrice: 1\r\nAuthorization: Bearer b\r\nX-Empty: \r\nX-Thrice: 2\r\nX-Latin: caf\u00E9 \u00A0\r\nX-Thrice: 3\r\n"
                    + "Content-Encoding: gzip\r\nUser-Agent: Provider/1.0 (x; y)\r\nCookie: a=b\r\nDate: yesterday\r\n"
                    + "If-Modified-Since: never\r\n"
                    + "Content-Length: 4\r\n\r\n\u0000\u00FF{}"
            );
    }

    [Fact]
    public async Task Send_HopByHopHeaders_AreLeftOut()
    {
        await SendAsync(
            Request(
                receiver.Url,
                "POST",
                "x",
                new("Host", "provider.example"),
                new("Connection", "close, X-Hop"),
                new("X-Hop", "1"),
                new("Keep-Alive", "5"),
                new("TE", "trailers"),
                new("Trailer", "X"),
                new("Transfer-Encoding", "chunked"),
                new("Upgrade", "h2c"),
                new("Proxy-Authorization", "x"),
                new("Expect", "100-continue"),
                new("Content-Length", "99"),
                new("X-Kept", "1")
            )
        );

        receiver
            .Received.ShouldHaveSingleItem()
            .ShouldBe($"POST / HTTP/1.1\r\nHost: {receiver.Authority}\r\nContent-Length: 1\r\nX-Kept: 1\r\n\r\nx");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("DELETE", "x")]
    [InlineData("PATCH", "x")]
    [InlineData("PROPFIND", "")]
    [InlineData("post", "x")]
    [InlineData("OPTIONS", "")]
    public async Task Send_AnyMethod_ArrivesAsShown(string method, string body)
    {
        var request = Request(receiver.Url + "/x", method, body);

        await SendAsync(request);

        receiver.Received.ShouldHaveSingleItem().ShouldBe(Wire(request));
    }

    [Fact]
    public async Task Send_LargeBodyAndManyHeaders_ArriveAsShown()
    {
        var headers = Enumerable.Range(0, 200).Select(i => new Header($"X-{i}", new string('v', 500))).ToArray();
        var request = Request(receiver.Url, "POST", new string('b', 3_000_000), headers);

        await SendAsync(request);

        (receiver.Received.ShouldHaveSingleItem() == Wire(request)).ShouldBeTrue();
    }

    [Fact]
    public async Task Send_SecondOnTheConnection_ArrivesExactlyAndTookNoConnecting()
    {
        var first = await SendAsync(Request(receiver.Url + "/1"));
        var second = Request(receiver.Url + "/2", "PUT", "2", new Header("X-A", "1"), new Header("X-A", "2"));
        var answer = await SendAsync(second);

        first.Timing.ConnectMs.ShouldNotBeNull();
        answer.Timing.ConnectMs.ShouldBeNull();
        receiver.Received.Last().ShouldBe(Wire(second));
    }

    [Fact]
    public async Task Send_ManyAtOnce_NoneGetsAnothersHead()
    {
        var requests = Enumerable
            .Range(0, 60)
            .Select(i => Request($"{receiver.Url}/{i}", "POST", $"body {i}", new Header("X-Number", $"{i}")))
            .ToList();

        await Task.WhenAll(requests.Select(SendAsync));

        receiver.Received.Order().ShouldBe(requests.Select(Wire).Order());
    }

    [Fact]
    public async Task Answer_AnyHeadersAndBody_AreKeptAsSent()
    {
        using var target = new RawReceiver(
            "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nX-A: 1\r\nX-A: 2\r\nX-L: caf\u00E9\r\nContent-Encoding: gzip\r\n"
                + "Content-Length: 3\r\n\r\n\u0001\u00FEx"
        );

        var answer = await SendAsync(Request(target.Url));

        (answer.Status, answer.IsSuccess).ShouldBe((503, false));
        answer.Headers.ShouldBe(
            [
                new("Retry-After", "7"),
                new("X-A", "1"),
                new("X-A", "2"),
                new("X-L", "caf\u00E9"),
                new("Content-Encoding", "gzip"),
                new("Content-Length", "3"),
            ],
            ignoreOrder: true
        );
        answer.Body.ToArray().ShouldBe([1, 0xFE, (byte)'x']);
        answer.Timing.FirstByteMs!.Value.ShouldBeLessThanOrEqualTo(answer.Timing.TotalMs);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1:1/elsewhere")]
    public async Task Answer_Redirect_IsShownAndNotFollowed(string location)
    {
        using var target = new RawReceiver($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");

        var answer = await SendAsync(Request(target.Url));

        (answer.Status, answer.Headers.Value("Location"), answer.IsSuccess).ShouldBe((307, location, false));
        target.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_LargerThanIsKept_IsTruncatedAndSaysSo()
    {
        using var target = new RawReceiver($"HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n{new string('x', 3_000_000)}");

        var answer = await SendAsync(Request(target.Url));

        (answer.BodyTruncated, answer.Body.Length).ShouldBe((true, OutboundClient.MaxBodyBytes));
    }

    [Theory]
    [InlineData("Content-Length: 10\r\n\r\nhalf", "answer-cut-off: the connection ended after 4 of 10 bytes of the body.")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n", "answer-cut-off: the connection ended after 4 bytes of the body.")]
    public async Task Answer_ConnectionEndsEarly_IsCutOffAndKeepsWhatCame(string begun, string error)
    {
        using var target = new RawReceiver($"HTTP/1.1 200 OK\r\n{begun}") { Closes = true };

        var answer = await client.SendAsync(Request(target.Url), default);

        (answer.Status, answer.BodyTruncated, answer.IsSuccess, answer.Error).ShouldBe((200, true, false, error));
        Encoding.Latin1.GetString(answer.Body.Span).ShouldBe("half");
    }

    [Fact]
    public async Task Answer_HeadersWithoutEnd_AreCutOff()
    {
        using var target = new RawReceiver($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 200_000)}\r\n\r\n");

        (await client.SendAsync(Request(target.Url), default)).Error!.ShouldStartWith("no-answer: ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Answer_NoneOrNoHttp_IsAnError(string nothing)
    {
        using var target = new RawReceiver(nothing);

        var answer = await client.SendAsync(Request(target.Url), default);

        answer.Error!.ShouldStartWith("no-answer: ");
        answer.Status.ShouldBeNull();
    }

    [Fact]
    public async Task Answer_NotWithinTheTime_IsATimeout()
    {
        var time = new FakeTimeProvider();
        using var slow = new OutboundClient(Resolvers.Of(TargetPolicies.Local(), "127.0.0.1"), time);
        using var target = new RawReceiver(async _ =>
        {
            await Task.Delay(Timeout.Infinite);
            return "";
        });
        var sending = slow.SendAsync(Request(target.Url), default);
        await Eventually.IsTrueAsync(() => target.Received.Count == 1);
        time.Advance(OutboundClient.Timeout);

        (await sending).Error!.ShouldStartWith("timeout: ");
    }

    [Fact]
    public async Task Send_NobodyListens_IsAnError()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        (await client.SendAsync(Request($"http://127.0.0.1:{port}/"), default)).Error!.ShouldStartWith("connection-failed: ");
    }

    [Fact]
    public async Task Send_NameChangesToAForbiddenAddressAfterTheCheck_IsRefusedAtConnectTime()
    {
        var resolver = Resolvers.Of(TargetPolicies.Strict(), "8.8.8.8", "127.0.0.1");
        using var strict = new OutboundClient(resolver, TimeProvider.System);
        var request = Request($"http://rebinding.example:{receiver.Port}/");
        await resolver.CheckAsync(request.Url, default);

        var answer = await strict.SendAsync(request, default);

        answer.Error!.ShouldStartWith("target-not-allowed: rebinding.example (127.0.0.1)");
        receiver.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_NameWithAForbiddenAddressToo_ConnectsToTheOtherAlone()
    {
        using var mixed = new OutboundClient(
            Resolvers.Of(TargetPolicies.Local(), "169.254.169.254 127.0.0.1 10.0.0.1"),
            TimeProvider.System
        );

        (await mixed.SendAsync(Request($"http://mixed.example:{receiver.Port}/"), default)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Send_Cancelled_Ends()
    {
        using var target = new RawReceiver(async _ =>
        {
            await Task.Delay(Timeout.Infinite);
            return "";
        });
        using var cancel = new CancellationTokenSource();
        var sending = client.SendAsync(Request(target.Url), cancel.Token);
        await Eventually.IsTrueAsync(() => target.Received.Count == 1);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }
}
