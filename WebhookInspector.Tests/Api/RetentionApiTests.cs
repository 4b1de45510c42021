using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class RetentionApiTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Patch_Retention_MergesAndNullClears()
    {
        var id = (await host.Api.CreateEndpointAsync(new { provider = "custom" }))["id"];

        var (_, first) = await host.Api.SendAsync(
            HttpMethod.Patch,
            $"/endpoints/{id}",
            new { retention = new { maxAgeDays = 1.5, maxRequests = 10 } }
        );
        var (_, second) = await host.Api.SendAsync(
            HttpMethod.Patch,
            $"/endpoints/{id}",
            new { retention = new { maxAgeDays = (double?)null, maxBytes = 5_000_000_000 } }
        );

        first!["retention"]!.ToJsonString().ShouldBe("""{"maxAgeDays":1.5,"maxRequests":10,"maxBytes":null}""");
        second!["retention"]!.ToJsonString().ShouldBe("""{"maxAgeDays":null,"maxRequests":10,"maxBytes":5000000000}""");
    }

    [Theory]
    [InlineData("{\"retention\":{\"maxAgeDays\":0}}", "retention.maxAgeDays")]
    [InlineData("{\"retention\":{\"maxAgeDays\":\"5\"}}", "retention.maxAgeDays")]
    [InlineData("{\"retention\":{\"maxRequests\":0}}", "retention.maxRequests")]
    [InlineData("{\"retention\":{\"maxRequests\":1.5}}", "retention.maxRequests")]
    [InlineData("{\"retention\":{\"maxBytes\":-1}}", "retention.maxBytes")]
    [InlineData("{\"retention\":{\"maxAgeDays\":3650000}}", "at most 36500")]
    [InlineData("{\"retention\":{\"maxAgeDays\":1e300}}", "at most 36500")]
    [InlineData("{\"retention\":{\"maxAgeDays\":-1e300}}", "retention.maxAgeDays")]
    [InlineData("{\"retention\":{\"maxRequests\":3000000000}}", "at most 2147483647")]
    public async Task Patch_RetentionOutOfRange_Is400AndNamesIt(string body, string named)
    {
        var id = (await host.Api.CreateEndpointAsync(new { provider = "custom" }))["id"];

        var (status, problem) = await host.Api.SendAsync(HttpMethod.Patch, $"/endpoints/{id}", JsonNode.Parse(body));

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldContain(named);
    }
}
