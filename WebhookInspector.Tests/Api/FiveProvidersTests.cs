using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>What the pages of the five providers say, through the API.</summary>
public sealed class FiveProvidersTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private static readonly byte[] Confirmation = """{"confirmationId":"c-1","status":"PENDING"}"""u8.ToArray();

    private int events;

    private Task<JsonNode> EndpointAsync(string provider, string secret) => host.Api.CreateEndpointAsync(new { provider, secret });

    private async Task<JsonNode> CauseAsync(string stored, string sent)
    {
        var endpoint = await EndpointAsync("single-invoice", stored);
        var request = await host.Api.CaptureAsync(endpoint, Confirmation, ("Authorization", sent));
        return (await host.Api.GetAsync($"/requests/{request["id"]}/diagnosis"))["cause"]!;
    }

    private static string Token(DateTimeOffset expires) =>
        $"{Part("""{"alg":"none"}""")}.{Part($$"""{"exp":{{expires.ToUnixTimeSeconds()}}}""")}.c2ln";

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    [Fact]
    public async Task Diagnosis_SecretStoredWithTheWordBearer_SaysToRemoveIt()
    {
        var cause = await CauseAsync(stored: "Bearer the-token-7", sent: "Bearer the-token-7");

        ((string?)cause["code"]).ShouldBe("secret-prefix");
        ((string?)cause["fix"]).ShouldBe("Remove the word Bearer from the secret here.");
    }

    [Fact]
    public async Task Diagnosis_WordBearerGivenToTheProvider_SaysToRemoveItThere()
    {
        var cause = await CauseAsync(stored: "the-token-8", sent: "Bearer Bearer the-token-8");

        ((string?)cause["code"]).ShouldBe("secret-prefix");
        ((string?)cause["fix"]).ShouldBe("Remove the word Bearer from the secret at the sender.");
    }

    [Theory]
    [InlineData(-1, "stale")]
    [InlineData(90, "none")]
    [InlineData(400, "none")]
    public async Task Capture_JsonWebToken_IsStaleOnceItExpired(int days, string freshness)
    {
        var token = Token(TimeProvider.System.GetUtcNow().AddDays(days));
        var endpoint = await EndpointAsync("single-invoice", token);

        var request = await host.Api.CaptureAsync(endpoint, Confirmation, ("Authorization", "Bearer " + token));

        ((string?)request["verification"]!["verdict"]).ShouldBe("verified");
        ((string?)request["verification"]!["freshness"]).ShouldBe(freshness);
        ((string?)request["verification"]!["reason"])!.Contains("expired", StringComparison.Ordinal).ShouldBe(freshness == "stale");
    }

    [Theory]
    [InlineData("coverbase", "too-short", "at least 16 characters; this has 9")]
    [InlineData("single-invoice", "Bearer x", "Leave it out")]
    public async Task Secret_AgainstTheProvidersRule_IsKeptWithAWarning(string provider, string secret, string warning)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider, secret = "a-secret-of-16-letters" });

        var (status, added) = await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/secrets", new { value = secret });

        status.ShouldBe(201);
        ((string?)added!["warning"])!.ShouldContain(warning);
        ((string?)endpoint["secrets"]![0]!["warning"]).ShouldBeNull();
    }

    [Fact]
    public async Task Search_ByCorrelation_FindsTheRunAndNothingElse()
    {
        var endpoint = await EndpointAsync("coverbase", "a-secret-of-16-letters");
        foreach (var run in new[] { "12", "12", "112" })
            await host.Api.CaptureAsync(
                endpoint,
                Encoding.UTF8.GetBytes(
                    $$"""{"event_id":"{{Interlocked.Increment(ref events)}}","event_type":"a","workflow_run_id":"{{run}}","n":12}"""
                )
            );

        var found = await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}&q=correlation:12");

        found["items"]!.AsArray().Count.ShouldBe(2);
    }
}
