using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

/// <summary>
/// Whatever stands in a name, a value, a path or a secret, what goes over the wire is one request with the headers that were meant: the
/// target keeps every byte.
/// </summary>
public sealed class HeaderInjectionTests : IDisposable
{
    private const string Injected = "X-Injected";

    private readonly InspectorHost host = new();
    private readonly RawReceiver target = new();

    /// <summary>Each would end the header's line, or the request, where it is written as it stands.</summary>
    public static TheoryData<string> Breaks =>
        new(
            $"a\r\n{Injected}: 1",
            $"a\n{Injected}: 1",
            $"a\r{Injected}: 1",
            $"a\0\r\n{Injected}: 1",
            $"\r\n{Injected}: 1",
            $"a\r\n\r\nGET /{Injected} HTTP/1.1\r\nHost: x\r\n\r\n",
            "a\r\n",
            "a\0"
        );

    /// <summary>None is the name of a header (RFC 9110, 5.1).</summary>
    public static TheoryData<string> Names =>
        new($"X-A: 1\r\n{Injected}", $"X-A\n{Injected}", "X A", "X:A", "X-A\0", "X-\u00C4", "X-\u010D\u010A", "", " X-A", "X-A\t");

    private ApiClient Api => host.Api;

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task EditedValue_ThatBreaksOut_IsRefusedAndNothingIsSent(string value) =>
        await RefusedAsync(new { headers = new[] { new { name = "X-A", value } } }, "headers: the value of X-A holds a line break or NUL");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EditedName_ThatIsNone_IsRefusedAndNothingIsSent(string name) =>
        await RefusedAsync(
            new { headers = new[] { new { name, value = "a" } } },
            $"headers: the name '{name}' can't be sent: letters, digits and - are allowed."
        );

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task EditedMethodOrPath_ThatBreaksOut_IsRefusedAndNothingIsSent(string text)
    {
        await RefusedAsync(new { method = "POST" + text }, "method: ");
        await RefusedAsync(new { path = "/" + text }, "edits.path: ");
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Target_ThatBreaksOut_IsRefusedAndNothingIsSent(string text)
    {
        var id = (string)(await CaptureAsync())["id"]!;

        foreach (var url in new[] { $"{target.Url}/{text}", $"{target.Url}{text}", $"http://{text}@{target.Authority}/" })
            (
                await Api.RefusalAsync(
                    new
                    {
                        requestIds = new[] { id },
                        target = url,
                        mode = "exact",
                    }
                )
            ).ShouldStartWith("target: ");
        (await Api.SendAsync(HttpMethod.Post, "/targets", new { name = "bad", url = $"{target.Url}/{text}" })).Status.ShouldBe(400);
        target.Received.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task TargetValue_ThatBreaksOut_IsRefusedWhereItIsPutIn(string value)
    {
        var id = (string)(await CaptureAsync())["id"]!;
        var (status, saved) = await Api.SendAsync(
            HttpMethod.Post,
            "/targets",
            new
            {
                name = "staging",
                url = target.Url,
                values = new { tenant = value },
            }
        );
        status.ShouldBe(201, saved?.ToJsonString());

        object[] edits = [new { headers = new[] { new { name = "X-A", value = "{{tenant}}" } } }, new { path = "/{{tenant}}" }];

        foreach (var edit in edits)
            (
                await Api.RefusalAsync(
                    new
                    {
                        requestIds = new[] { id },
                        target = "staging",
                        mode = "edited",
                        edits = edit,
                    }
                )
            ).ShouldMatch("^(headers: the value of X-A|target: path and query)");
        (
            await Api.SendAsync(
                HttpMethod.Post,
                "/targets",
                new
                {
                    name = "in the URL",
                    url = target.Url + "/{{tenant}}",
                    values = new { tenant = value },
                }
            )
        ).Status.ShouldBe(400);
        target.Received.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Secret_ThatBreaksOut_IsNotWrittenIntoAHeader(string secret)
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "gitlab", secret });
        var id = (string)(await Api.CaptureAsync(endpoint, "{}"u8.ToArray(), ("X-Gitlab-Token", "there")))["id"]!;

        var refusal = await Api.RefusalAsync(
            new
            {
                requestIds = new[] { id },
                target = target.Url,
                mode = "resign",
            }
        );
        var (status, sample) = await Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples", new { });

        (status, (string?)sample!["detail"]).ShouldBe(
            (400, "secret: the header X-Gitlab-Token can't be built from it: it contains a line break or NUL, which would end the header.")
        );
        refusal.ShouldStartWith("headers: the value of X-Gitlab-Token holds a line break or NUL");
        target.Received.ShouldBeEmpty();
        (await StoredHeaderNamesAsync(endpoint)).ShouldNotContain(Injected);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task StoredHeader_ThatBreaksOut_IsNeitherReplayedNorForwarded(string value)
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "custom" });
        await Api.SendAsync(HttpMethod.Post, "/targets", new { name = "here", url = target.Url });
        var forward = await Api.SendAsync(HttpMethod.Put, $"/endpoints/{endpoint["id"]}/forward", new { target = "here" });
        forward.Status.ShouldBe(200, forward.Body?.ToJsonString());

        // As no server would let it in: it stands in the database.
        var stored = await host
            .Services.GetRequiredService<RequestWriter>()
            .StoreAsync(
                Stored.Request((string)endpoint["id"]!, provider: "custom", headers: [new Header("X-A", value)]),
                CancellationToken.None
            );
        var refusal = await Api.RefusalAsync(
            new
            {
                requestIds = new[] { stored.Id },
                target = target.Url,
                mode = "exact",
            }
        );

        refusal.ShouldStartWith("headers: the value of X-A holds a line break or NUL");
        await Eventually.IsTrueAsync(async () => (await LogAsync(endpoint)).Count == 1);
        ((string?)(await LogAsync(endpoint))[0]!["reason"]).ShouldNotBeNull().ShouldContain("the value of X-A holds a line break or NUL");
        target.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task EditedValue_BeyondLatin1_IsSentAsUtf8AndCutToNoLineBreak()
    {
        // U+010D and U+010A: their low bytes are CR and LF.
        await Api.ReplayAsync(await OrderAsync(new { headers = new[] { new { name = "X-A", value = $"a\u010D\u010A{Injected}: 1" } } }));

        var lines = target.Received.ShouldHaveSingleItem().Split("\r\n");
        lines.ShouldContain($"X-A: a\u00C4\u008D\u00C4\u008A{Injected}: 1");
        lines.ShouldNotContain(l => l.StartsWith(Injected, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        target.Dispose();
        host.Dispose();
    }

    private async Task RefusedAsync(object edits, string detail)
    {
        (await Api.RefusalAsync(await OrderAsync(edits))).ShouldStartWith(detail);
        target.Received.ShouldBeEmpty();
    }

    private async Task<object> OrderAsync(object edits) =>
        new
        {
            requestIds = new[] { (string)(await CaptureAsync())["id"]! },
            target = target.Url,
            mode = "edited",
            edits,
        };

    private async Task<JsonNode> CaptureAsync() => await Api.CaptureTextAsync(await Api.EndpointOfAsync("cove"), "{}");

    private async Task<JsonArray> LogAsync(JsonNode endpoint) => (await Api.GetAsync($"/endpoints/{endpoint["id"]}/forward/log")).AsArray();

    private async Task<List<string>> StoredHeaderNamesAsync(JsonNode endpoint)
    {
        var names = new List<string>();
        foreach (var request in (await Api.GetAsync($"/requests?endpointId={endpoint["id"]}"))["items"]!.AsArray())
            names.AddRange((await Api.GetAsync($"/requests/{request!["id"]}"))["headers"]!.AsArray().Select(h => (string)h!["name"]!));
        return names;
    }
}
