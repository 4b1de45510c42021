using System.Text.Json.Nodes;
using WebhookInspector.Diagnosis;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class SampleFaultTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string AllowedHere = "Allowed here: ";

    /// <summary>Faults that are made by what is set here, not by what is sent.</summary>
    private static readonly string[] NotOfASender = [CauseCodes.SecretWrongKind, CauseCodes.ProviderProbe];

    private Task<JsonNode> EndpointAsync(string provider) => host.Api.CreateEndpointAsync(new { provider });

    private async Task<IReadOnlyList<string>> AllowedAsync(JsonNode endpoint)
    {
        var (status, body) = await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples", new { fault = "nonsense" });
        status.ShouldBe(400);
        var detail = (string)body!["detail"]!;
        detail.ShouldStartWith("fault: 'nonsense'");
        return detail[(detail.IndexOf(AllowedHere, StringComparison.Ordinal) + AllowedHere.Length)..].TrimEnd('.').Split(", ");
    }

    private async Task<JsonNode> DiagnoseAsync(JsonNode endpoint, string fault)
    {
        var (status, sent) = await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples", new { fault });
        status.ShouldBe(201, sent?.ToJsonString());
        return await host.Api.GetAsync($"/requests/{sent!["requestId"]}/diagnosis");
    }

    [Theory]
    [InlineData("cove")]
    [InlineData("single-invoice")]
    [InlineData("compliancely")]
    [InlineData("coverbase")]
    [InlineData("hover")]
    [InlineData("standard-webhooks")]
    [InlineData("github")]
    [InlineData("stripe")]
    [InlineData("slack")]
    [InlineData("custom")]
    [InlineData("square")]
    [InlineData("twilio")]
    [InlineData("sendgrid")]
    [InlineData("gitlab")]
    [InlineData("linear")]
    [InlineData("mailgun")]
    [InlineData("twilio-json")]
    [InlineData("airtable")]
    [InlineData("flutterwave")]
    public async Task Fault_EveryOneAllowed_IsTheCauseThatIsFound(string provider)
    {
        var endpoint = await EndpointAsync(provider);
        var allowed = await AllowedAsync(endpoint);
        allowed.Count.ShouldBeGreaterThan(3);

        foreach (var fault in allowed)
        {
            var diagnosis = await DiagnoseAsync(endpoint, fault);

            ((string?)diagnosis["cause"]?["code"]).ShouldBe(
                fault,
                $"{provider}: {diagnosis["cause"]?.ToJsonString()} {diagnosis["checks"]!.ToJsonString()}"
            );
        }
    }

    // Base64, base64url and text at once, of which Hover takes each.
    [Fact]
    public async Task SecretDecoding_WhereAnotherOneMakesTheSameKey_FailsAllTheSame()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "hover", secret = "k7Jq9sD2mZ4xW8vB1nT6yR3pL5cF0hGa" });

        var diagnosis = await DiagnoseAsync(endpoint, CauseCodes.SecretDecoding);

        ((string?)diagnosis["cause"]?["code"]).ShouldBe(CauseCodes.SecretDecoding);
    }

    [Fact]
    public async Task Faults_OverAFewProviders_CoverEveryCauseThatASenderCanMake()
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var provider in (string[])["cove", "coverbase", "github", "slack", "single-invoice"])
            allowed.UnionWith(await AllowedAsync(await EndpointAsync(provider)));
        var rotated = await EndpointAsync("github");
        await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{rotated["id"]}/secrets", new { value = "a-newer-secret" });
        allowed.UnionWith(await AllowedAsync(rotated));

        var codes = typeof(CauseCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!).Except(NotOfASender);
        codes.Except(allowed).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PreviousSecret_RemovedOrStillThere_IsNamed(bool removed)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = "the-first-one" });
        await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/secrets", new { value = "the-second-one" });
        if (removed)
            await host.Api.SendAsync(HttpMethod.Delete, $"/endpoints/{endpoint["id"]}/secrets/{endpoint["secrets"]![0]!["id"]}");

        var diagnosis = await DiagnoseAsync(endpoint, CauseCodes.SecretPrevious);

        ((string?)diagnosis["verdict"]).ShouldBe(removed ? "mismatch" : "verified");
        ((string?)diagnosis["cause"]!["code"]).ShouldBe(CauseCodes.SecretPrevious);
    }
}
