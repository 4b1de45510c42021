using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

/// <summary>No answer of an endpoint holds a header line that its settings do not name.</summary>
public sealed class AnswerInjectionTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string Injected = "X-Injected";

    public static TheoryData<string, string> Broken =>
        new()
        {
            { "X-A", $"a\r\n{Injected}: 1" },
            { "X-A", $"a\n{Injected}: 1" },
            { "X-A", $"a\r{Injected}: 1" },
            { "X-A", "a\0b" },
            { "X-A", "a\u0001b" },
            { "X-A", "a\u007Fb" },
            { "X-A", "\u65E5\u672C" },
            { "X-A", $"a\u010D\u010A{Injected}: 1" },
            { $"X-A: 1\r\n{Injected}", "a" },
            { $"X-A\n{Injected}", "a" },
            { "X A", "a" },
            { "X:A", "a" },
            { "X-A\0", "a" },
            { "X-\u00C4", "a" },
            { "", "a" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Header_SetByTheApi_IsRefusedByItsField(string name, string value)
    {
        var response = new { headers = new[] { new { name, value } } };
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });

        var (made, problem) = await host.Api.SendAsync(HttpMethod.Post, "/endpoints", new { provider = "custom", response });
        var (changed, _) = await host.Api.SendAsync(HttpMethod.Patch, $"/endpoints/{endpoint["id"]}", new { response });

        (made, changed).ShouldBe((400, 400));
        ((string)problem!["detail"]!).ShouldStartWith("response.headers: ");
        (await SendAsync(endpoint)).ShouldNotContain(Injected);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Header_PutIntoTheDatabase_IsNotOnTheWire(string name, string value)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await StoreAsync(endpoint, name, value);

        var answer = await SendAsync(endpoint);

        answer.Split("\r\n").ShouldNotContain(l => l.StartsWith(Injected, StringComparison.Ordinal));
        answer.Split('\n', '\r').ShouldNotContain(l => l.StartsWith(Injected, StringComparison.Ordinal));
        (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Header_InLatin1_IsOnTheWireByteForByte()
    {
        var endpoint = await host.Api.CreateEndpointAsync(
            new { provider = "custom", response = new { headers = new[] { new { name = "X-A", value = "caf\u00E9" } } } }
        );

        (await SendAsync(endpoint)).ShouldContain("\r\nX-A: caf\u00E9\r\n");
    }

    private async Task StoreAsync(JsonNode endpoint, string name, string value)
    {
        var id = (string)endpoint["id"]!;
        await host
            .Services.GetRequiredService<EndpointStore>()
            .UpdateAsync(id, e => e with { Response = new ResponseRule(200, [new Header(name, value)]) });
        await host.Services.GetRequiredService<EndpointDirectory>().RefreshAsync(id, CancellationToken.None);
    }

    /// <summary>The answer as it came, one char a byte.</summary>
    private async Task<string> SendAsync(JsonNode endpoint)
    {
        using var client = new System.Net.Sockets.TcpClient();
        var url = new Uri((string)endpoint["captureUrl"]!);
        await client.ConnectAsync(host.Http.BaseAddress!.Host, host.Http.BaseAddress.Port);
        await client
            .GetStream()
            .WriteAsync(
                System.Text.Encoding.Latin1.GetBytes(
                    $"POST {url.AbsolutePath} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                )
            );
        using var answer = new MemoryStream();
        await client.GetStream().CopyToAsync(answer);
        return System.Text.Encoding.Latin1.GetString(answer.ToArray());
    }
}
