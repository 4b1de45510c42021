using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class AnswerSettingsTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Create_WithoutResponse_HasTheDefault() =>
        (await host.Api.CreateEndpointAsync(new { provider = "cove" }))["response"]!
            .ToJsonString()
            .ShouldBe(
                """{"status":200,"headers":[],"body":null,"delayMs":0,"drop":false,"sequence":null,"failure":null,"handshakes":true}"""
            );

    [Fact]
    public async Task Patch_OneMember_KeepsTheOthers()
    {
        var endpoint = await host.Api.CreateEndpointAsync(
            new
            {
                provider = "cove",
                response = new
                {
                    status = 202,
                    body = "ok",
                    delayMs = 5,
                    drop = true,
                    handshakes = false,
                    sequence = new object[] { 503, new { drop = true } },
                    failure = new { rate = 0.25, status = 502 },
                    headers = new[] { new { name = "X-A", value = "b" } },
                },
            }
        );

        var changed = await PatchAsync(endpoint, """{"response":{"failure":{"rate":0.5}}}""");

        changed["response"]!.ToJsonString().ShouldBe(endpoint["response"]!.ToJsonString().Replace("0.25", "0.5", StringComparison.Ordinal));
        changed["response"]!["sequence"]!
            .ToJsonString()
            .ShouldBe(
                """[{"status":503,"delayMs":null,"body":null,"drop":false},{"status":null,"delayMs":null,"body":null,"drop":true}]"""
            );
    }

    [Fact]
    public async Task Patch_WithWhatWasRead_ChangesNothing()
    {
        var endpoint = await host.Api.CreateEndpointAsync(
            new { provider = "cove", response = new { sequence = new[] { 503, 200 }, failure = new { rate = 0.1, status = 500 } } }
        );

        var changed = await PatchAsync(endpoint, new JsonObject { ["response"] = endpoint["response"]!.DeepClone() }.ToJsonString());

        changed["response"]!.ToJsonString().ShouldBe(endpoint["response"]!.ToJsonString());
    }

    [Fact]
    public async Task Patch_Null_TakesSequenceAndFailureAway()
    {
        var endpoint = await host.Api.CreateEndpointAsync(
            new { provider = "cove", response = new { sequence = new[] { 503, 200 }, failure = new { rate = 0.1, status = 500 } } }
        );

        var response = (await PatchAsync(endpoint, """{"response":{"sequence":null,"failure":null}}"""))["response"]!;

        response["sequence"].ShouldBeNull();
        response["failure"].ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"status":100}""", "response.status: is 100: it must be 200 to 599.")]
    [InlineData("""{"delayMs":120001}""", "response.delayMs: is 120001: it must be 0 to 120000 milliseconds.")]
    [InlineData("""{"body":"{{nope}}"}""", "response.body: holds {{nope}}, which is not known. Allowed: {{request.id}}")]
    [InlineData("""{"sequence":[503,700]}""", "response.sequence[1].status: is 700: it must be 200 to 599.")]
    [InlineData("""{"sequence":[{"status":"503"}]}""", "response.sequence[0].status must be a whole number from 200 to 599")]
    [InlineData("""{"sequence":[{"delayMs":-1}]}""", "response.sequence[0].delayMs must be a whole number from 0 to 120000")]
    [InlineData("""{"sequence":[{"code":503}]}""", "response.sequence[0].code is not known here; allowed: body, delayMs, drop, status")]
    [InlineData("""{"sequence":[{"body":7}]}""", "response.sequence[0].body must be a string")]
    [InlineData("""{"sequence":[{"body":"{{x}}"}]}""", "response.sequence[0].body: holds {{x}}")]
    [InlineData("""{"sequence":["503"]}""", "response.sequence[0] must be a status, or an object with status, delayMs, body, drop.")]
    [InlineData("""{"sequence":503}""", "response.sequence must be an array")]
    [InlineData("""{"failure":{"rate":1.5,"status":500}}""", "response.failure.rate: is 1.5: it must be above 0 and at most 1")]
    [InlineData("""{"failure":{"rate":"half"}}""", "response.failure.rate must be a number above 0 and at most 1")]
    [InlineData("""{"failure":{"status":500}}""", "response.failure.rate is missing")]
    [InlineData("""{"failure":{"rate":0.5,"status":99}}""", "response.failure.status must be a whole number from 200 to 599")]
    [InlineData("""{"failure":{"rate":0.5,"chance":1}}""", "response.failure.chance is not known here")]
    [InlineData("""{"handshakes":"no"}""", "$.response.handshakes")]
    public async Task Patch_BadMember_Is400AndSaysWhatIsAllowed(string response, string detail)
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");

        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/endpoints/{endpoint["id"]}")
        {
            Content = new StringContent($$"""{"response":{{response}}}""", Encoding.UTF8, "application/json"),
        };
        using var refused = await host.Http.SendAsync(request);

        ((int)refused.StatusCode).ShouldBe(400);
        ((string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"])!.ShouldContain(detail);
    }

    private async Task<JsonNode> PatchAsync(JsonNode endpoint, string json)
    {
        var (status, body) = await host.Api.SendAsync(HttpMethod.Patch, $"/endpoints/{endpoint["id"]}", JsonNode.Parse(json));
        status.ShouldBe(200, body?.ToJsonString());
        return body!;
    }
}
