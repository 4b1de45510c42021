using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

public sealed class ReplayOneTests(InspectorHost host) : IClassFixture<InspectorHost>, IDisposable
{
    private const string Event = """{"id":"evt_1","n": 1.0, "name":"caf\u00e9 é"}""";

    private readonly RawReceiver receiver = new();

    private ApiClient Api => host.Api;

    public void Dispose() => receiver.Dispose();

    private Task<JsonNode> EndpointAsync(string provider = "github", string secret = "the-secret") =>
        Api.CreateEndpointAsync(new { provider, secret });

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    [Fact]
    public async Task Exact_AnyRequest_ArrivesByteForByteAsShown()
    {
        var endpoint = await EndpointAsync();
        var path = new Uri((string)endpoint["captureUrl"]!).AbsolutePath;
        var answer = await RawHttp.SendAsync(
            host.Http.BaseAddress!,
            Latin1(
                $"PUT {path}/a/%2e%2e/%41?x=%7e&&y[]=1 HTTP/1.1\r\nHost: inspector.example\r\nX-GitHub-Event: push\r\nx-odd-CASE: "
                    + $"caf\u00E9\r\nX-Twice: 1\r\nX-Twice: 2\r\nConnection: close\r\n"
                    + "Content-Type: text/plain;  charset=x\r\nContent-Length: 5\r\n\r\na\u0000\u00FF\r\n"
            )
        );
        var id = answer.Header("Inspector-Request-Id")!;

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { id },
                target = receiver.Url + "/in?k=v",
                mode = "exact",
                appendPath = true,
            }
        );

        var received = receiver.Received.ShouldHaveSingleItem();
        received.ShouldStartWith("PUT /in/a/%2e%2e/%41?k=v&x=%7e&&y[]=1 HTTP/1.1\r\n");
        received.ShouldBe(run.Attempt().ShownHead() + "a\u0000\u00FF\r\n");
        var captured = (await Api.GetAsync($"/requests/{id}"))["headers"]!
            .AsArray()
            .Where(h => (string)h!["name"]! is not ("Host" or "Connection" or "Content-Length"));
        received
            .Split("\r\n\r\n")[0]
            .Split("\r\n")
            .Skip(1)
            .Where(l => !l.StartsWith("Host", StringComparison.Ordinal) && !l.StartsWith("Content-Length", StringComparison.Ordinal))
            .ShouldBe(captured.Select(h => $"{h!["name"]}: {h["value"]}"));
        ReplayHost.HeaderOf(received, "Host").ShouldBe(receiver.Authority);
    }

    [Fact]
    public async Task Exact_OfAnOddHead_KeepsItsOrderAndSpelling()
    {
        var endpoint = await EndpointAsync();
        var path = new Uri((string)endpoint["captureUrl"]!).AbsolutePath;
        var answer = await RawHttp.SendAsync(
            host.Http.BaseAddress!,
            Latin1(
                $"POST {path} HTTP/1.1\r\nx-first: 1\r\nhOsT: inspector.example\r\nACCEPT: */*\r\ncontent-LENGTH: 2\r\n"
                    + "x-first: 2\r\nConnection: close\r\nuser-agent: me\r\n\r\n{}"
            )
        );

        await Api.ReplayAsync(
            new
            {
                requestIds = new[] { answer.Header("Inspector-Request-Id")! },
                target = receiver.Url + "/in",
                mode = "exact",
            }
        );

        receiver
            .Received.ShouldHaveSingleItem()
            .ShouldBe(
                $"POST /in HTTP/1.1\r\nx-first: 1\r\nhOsT: {receiver.Authority}\r\nACCEPT: */*\r\ncontent-LENGTH: 2\r\n"
                    + "x-first: 2\r\nuser-agent: me\r\n\r\n{}"
            );
    }

    [Fact]
    public async Task Exact_WithoutAppendPath_GoesToTheTargetAlone()
    {
        var request = await Api.CaptureTextAsync(await EndpointAsync(), Event);

        await Api.ReplayAsync(
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = receiver.Url + "/in",
                mode = "exact",
                edits = new { body = "ignored" },
            }
        );

        receiver.Received.ShouldHaveSingleItem().ShouldStartWith("POST /in HTTP/1.1\r\n");
        Encoding.UTF8.GetString(Latin1(ReplayHost.Body(receiver.Received.Single()))).ShouldBe(Event);
    }

    [Fact]
    public async Task Run_Over_SaysWhatWasSentAndAnswered()
    {
        using var target = new RawReceiver("HTTP/1.1 418 Teapot\r\nX-A: 1\r\nContent-Length: 5\r\n\r\nshort");
        var request = await Api.CaptureTextAsync(await EndpointAsync(), Event);

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = target.Url,
                mode = "exact",
            }
        );

        ((string?)run["state"], (int)run["total"]!, (int)run["done"]!, (int)run["failed"]!).ShouldBe(("completed", 1, 1, 1));
        var attempt = run.Attempt();
        ((string?)attempt["requestId"], (int)attempt["status"]!, (string?)attempt["error"]).ShouldBe(((string?)request["id"], 418, null));
        ((string?)attempt["response"]!["body"], (int)attempt["response"]!["status"]!).ShouldBe(("short", 418));
        attempt["response"]!["headers"]!.AsArray().ShouldContain(h => (string)h!["name"]! == "X-A" && (string)h["value"]! == "1");
        ((double)attempt["durationMs"]!).ShouldBeGreaterThan(0);
        ((string?)attempt["sent"]!["bodySha256"]).ShouldBe((string?)request["bodySha256"]);
    }

    [Fact]
    public async Task Edited_MethodPathHeadersAndBody_AreSentAndTheSignatureStays()
    {
        var request = await Api.CaptureTextAsync(
            await EndpointAsync(),
            Event,
            ("X-Hub-Signature-256", "sha256=00"),
            ("X-Gone", "1"),
            ("X-Changed", "old"),
            ("Content-Type", "application/json")
        );

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = receiver.Url + "/in",
                mode = "edited",
                edits = new
                {
                    method = "PATCH",
                    path = "/other?a=%20b",
                    body = "{\"é\":1}",
                    headers = new object[]
                    {
                        new { name = "x-gone", value = (string?)null },
                        new { name = "X-Changed", value = "one" },
                        new { name = "X-Changed", value = "two" },
                        new { name = "X-New", value = "→" },
                    },
                },
            }
        );

        var received = receiver.Received.ShouldHaveSingleItem();
        received.ShouldBe(run.Attempt().ShownHead() + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("{\"é\":1}")));
        received.ShouldStartWith("PATCH /other?a=%20b HTTP/1.1\r\n");
        received.ShouldContain("X-Changed: one\r\nX-Changed: two\r\n");
        received.ShouldContain("X-New: " + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("→")) + "\r\n");
        received.ShouldContain("X-Hub-Signature-256: sha256=00\r\n");
        received.ShouldContain("Content-Type: application/json\r\n");
        ReplayHost.HeaderOf(received, "X-Gone").ShouldBeNull();
        ((string?)(await Api.GetAsync($"/replays/{run["id"]}"))["edits"]!["path"]).ShouldBe("/other?a=%20b");
        var bytes = await host.Http.GetByteArrayAsync($"/api/v1/replays/{run["id"]}/attempts/{run.Attempt()["number"]}/sent");
        bytes.ShouldBe(Encoding.UTF8.GetBytes("{\"é\":1}"));
    }

    [Fact]
    public async Task Edited_BodyInBase64_IsSentAsBytes()
    {
        var request = await Api.CaptureTextAsync(await EndpointAsync(), Event);

        await Api.ReplayAsync(
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = receiver.Url,
                mode = "edited",
                edits = new { bodyBase64 = "AP8NCg==" },
            }
        );

        ReplayHost.Body(receiver.Received.ShouldHaveSingleItem()).ShouldBe("\u0000\u00FF\r\n");
    }

    [Theory]
    [InlineData("body-truncated")]
    [InlineData("signature-header-missing")]
    [InlineData("signature-header-duplicated")]
    [InlineData("hash-algorithm")]
    [InlineData("different-provider")]
    public async Task Fault_OfACause_ArrivesAsShownAndIsFoundWhereItIsCaptured(string fault)
    {
        var endpoint = await EndpointAsync();
        var sample = await Api.SampleAsync(endpoint);

        var sent = (
            await Api.ReplayAsync(
                new
                {
                    requestIds = new[] { sample },
                    target = receiver.Url,
                    mode = "fault",
                    fault,
                }
            )
        ).Attempt();
        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { sample },
                target = (string)endpoint["captureUrl"]!,
                mode = "fault",
                fault,
            }
        );

        receiver.Received.ShouldHaveSingleItem().ShouldStartWith(sent.ShownHead());
        ((string?)sent["expected"]!["answer"]).ShouldBe("reject");
        ((string?)(await Api.GetAsync($"/requests/{run.Attempt()["capturedAs"]}/diagnosis"))["cause"]!["code"]).ShouldBe(fault);
    }

    [Fact]
    public async Task FamilyTree_ReplayToAnEndpointOfItsOwn_KnowsBothWays()
    {
        var endpoint = await EndpointAsync();
        var id = await Api.SampleAsync(endpoint);
        await Api.ReplayAsync(
            new
            {
                requestIds = new[] { id },
                target = receiver.Url,
                mode = "exact",
            }
        );
        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { id },
                target = (string)endpoint["captureUrl"]!,
                mode = "exact",
            }
        );

        var family = await Api.GetAsync($"/requests/{id}/replays");
        var child = (string)family["items"]![0]!["capturedAs"]!;
        var origin = (await Api.GetAsync($"/requests/{child}/replays"))["origin"]!;

        family["items"]!.AsArray().Count.ShouldBe(2);
        family["origin"].ShouldBeNull();
        ((string?)family["items"]![0]!["runId"], (string?)origin["requestId"]).ShouldBe(((string?)run["id"], id));
    }

    [Fact]
    public async Task Answer_LargeAndBinary_IsKeptToTheLimitAndServedAsBytes()
    {
        using var target = new RawReceiver($"HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n\u00FF{new string('x', 1_999_999)}");
        var request = await Api.CaptureTextAsync(await EndpointAsync(), Event);

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = target.Url,
                mode = "exact",
            }
        );

        ((bool)run.Attempt()["response"]!["bodyTruncated"]!).ShouldBeTrue();
        run.Attempt()["response"]!["body"].ShouldBeNull();
        using var bytes = await host.Http.GetAsync($"/api/v1/replays/{run["id"]}/attempts/{run.Attempt()["number"]}/response");
        (bytes.StatusCode, (await bytes.Content.ReadAsByteArrayAsync()).Length).ShouldBe((HttpStatusCode.OK, 1024 * 1024));
        bytes.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }
}
