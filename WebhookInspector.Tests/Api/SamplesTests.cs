using System.Text;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class SamplesTests(InspectorHost host) : IClassFixture<InspectorHost>
{
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
    public async Task Sample_OfEveryEventType_ArrivesVerified(string provider)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider });
        var types = (await host.Api.GetAsync("/providers")).AsArray().First(p => (string?)p!["id"] == provider)!["eventTypes"]!.AsArray();

        foreach (var type in types.Select(t => (string)t!))
        {
            var (status, sent) = await host.Api.SendAsync(
                HttpMethod.Post,
                $"/endpoints/{endpoint["id"]}/samples",
                new { eventType = type }
            );

            status.ShouldBe(201, sent?.ToJsonString());
            var verification = (await host.Api.GetAsync($"/requests/{sent!["requestId"]}"))["verification"]!;
            ((string?)verification["verdict"]).ShouldBe("verified", $"{provider} {type}: {verification["reason"]}");
        }
    }

    [Fact]
    public async Task Sample_UnknownEventType_Is400AndNamesTheKnownOnes()
    {
        var endpoint = await host.Api.EndpointOfAsync("coverbase");

        var (status, body) = await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples", new { eventType = "nope" });

        status.ShouldBe(400);
        ((string)body!["detail"]!).ShouldContain("vendor.created");
    }

    [Fact]
    public async Task Sample_SecretThatCannotSign_Is400AndNamesTheSecret()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "sendgrid", secret = "a public key cannot sign" });

        var (status, body) = await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples");

        status.ShouldBe(400);
        ((string)body!["detail"]!).ShouldStartWith("secret:");
    }

    [Fact]
    public async Task Sample_ToAnEndpointThatDropsTheConnection_IsFoundAllTheSame()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "coverbase", response = new { drop = true } });

        var (status, body) = await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples");

        status.ShouldBe(201, body?.ToJsonString());
        ((bool?)(await host.Api.GetAsync($"/requests/{body!["requestId"]}"))["response"]!["dropped"]).ShouldBe(true);
    }

    [Fact]
    public async Task Sample_NoBody_NeedsNoContentType()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");

        (await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Token_OfSingleInvoice_IsNowhereInTheDataDirectory()
    {
        const string token = "a-token-that-must-stay-sealed-1f2e3d4c";
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "single-invoice", secret = token });

        var (_, sent) = await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples");

        var headers = (await host.Api.GetAsync($"/requests/{sent!["requestId"]}"))["headers"]!.AsArray();
        ((string?)headers.First(h => (string?)h!["name"] == "Authorization")!["value"]).ShouldBe($"Bearer {token}");
        foreach (
            var file in Directory
                .EnumerateFiles(host.DataDirectory, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
        )
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            copy.GetBuffer().AsSpan().IndexOf(Encoding.UTF8.GetBytes(token)).ShouldBe(-1, file);
        }
    }
}
