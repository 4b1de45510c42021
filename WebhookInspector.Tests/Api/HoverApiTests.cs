using System.Text;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>What the routes refuse; how they work is in Hover/SimulatedFlowTests.</summary>
public sealed class HoverApiTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Theory]
    [InlineData("""{"accessToken":"abc"}""", "endpointId")]
    [InlineData("""{"endpointId":"ep_nope","accessToken":"abc"}""", "endpointId")]
    [InlineData("""{"endpointId":"COVE","accessToken":"abc"}""", "Cove")]
    [InlineData("""{"endpointId":"HOVER"}""", "accessToken")]
    [InlineData("""{"endpointId":"HOVER","accessToken":""}""", "accessToken")]
    [InlineData("""{"endpointId":"HOVER","accessToken":"a b"}""", "accessToken")]
    [InlineData("""{"endpointId":"HOVER","accessToken":"a\r\nX-Evil: 1"}""", "accessToken")]
    [InlineData("""{"endpointId":"HOVER","accessToken":"abc","expiresInSeconds":0}""", "expiresInSeconds")]
    [InlineData("""{"endpointId":"HOVER","accessToken":"abc","autoVerify":"yes"}""", "autoVerify")]
    [InlineData("""{"endpointId":"HOVER","accessToken":"abc","clientCredentials":"abc"}""", "clientCredentials")]
    [InlineData("""{"endpointId":""", "JSON")]
    public async Task Register_BadMember_Is400AndNamesIt(string json, string named)
    {
        foreach (var provider in new[] { "cove", "hover" })
            json = json.Replace(
                provider.ToUpperInvariant(),
                (string)(await host.Api.EndpointOfAsync(provider))["id"]!,
                StringComparison.Ordinal
            );

        using var response = await host.Http.PostAsync(
            new Uri("/api/v1/hover/webhooks", UriKind.Relative),
            new StringContent(json, Encoding.UTF8, "application/json")
        );

        ((int)response.StatusCode).ShouldBe(400);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldContain(named);
    }

    [Theory]
    [InlineData("GET", "/remote?simulator=maybe", "simulator")]
    [InlineData("GET", "/access?simulator=1", "simulator")]
    [InlineData("DELETE", "/webhooks/x?hereOnly=maybe", "hereOnly")]
    public async Task Flag_NeitherTrueNorFalse_Is400AndNamed(string method, string path, string named)
    {
        var (status, problem) = await host.Api.SendAsync(new HttpMethod(method), "/hover" + path);

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldStartWith(named);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/verify")]
    [InlineData("POST", "/resend")]
    [InlineData("POST", "/retry")]
    public async Task Webhook_Unknown_Is404(string method, string action)
    {
        var (status, problem) = await host.Api.SendAsync(new HttpMethod(method), "/hover/webhooks/hov_nope" + action);

        status.ShouldBe(404);
        ((string?)problem!["detail"]).ShouldNotBeNull().ShouldContain("hov_nope");
    }

    [Fact]
    public async Task Verify_BeforeACodeCame_Is409AndSaysWhatToDo()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "hover" });
        await host.Api.SendAsync(
            HttpMethod.Post,
            "/hover/webhooks",
            new
            {
                endpointId = (string)endpoint["id"]!,
                accessToken = "expired",
                simulator = true,
            }
        );
        var webhook = (await host.Api.GetAsync($"/hover/webhooks?endpointId={endpoint["id"]}")).AsArray().Single()!;

        var (verify, why) = await host.Api.SendAsync(HttpMethod.Post, $"/hover/webhooks/{webhook["id"]}/verify");
        var (resend, _) = await host.Api.SendAsync(HttpMethod.Post, $"/hover/webhooks/{webhook["id"]}/resend");
        var (pasted, named) = await host.Api.SendAsync(
            HttpMethod.Post,
            $"/hover/webhooks/{webhook["id"]}/verify",
            new { code = "../../x" }
        );

        (verify, resend, pasted).ShouldBe((409, 409, 400));
        ((string?)why!["detail"]).ShouldNotBeNull().ShouldEndWith($"Next: POST /api/v1/hover/webhooks/{webhook["id"]}/retry.");
        ((string?)named!["detail"]).ShouldNotBeNull().ShouldContain("code");
    }

    [Fact]
    public async Task Remote_WithoutAToken_Is409AndSaysSo()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "hover" });

        var (status, problem) = await host.Api.SendAsync(HttpMethod.Get, $"/hover/remote?endpointId={endpoint["id"]}");
        var (access, _) = await host.Api.SendAsync(HttpMethod.Get, $"/hover/access?endpointId={endpoint["id"]}");

        (status, access).ShouldBe((409, 404));
        ((string?)problem!["detail"]).ShouldNotBeNull().ShouldContain("access token");
    }

    [Fact]
    public async Task Endpoint_Deleted_TakesItsWebhooksWithIt()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "hover" });
        var (_, webhook) = await host.Api.SendAsync(
            HttpMethod.Post,
            "/hover/webhooks",
            new
            {
                endpointId = (string)endpoint["id"]!,
                accessToken = "expired",
                simulator = true,
            }
        );

        (await host.Api.SendAsync(HttpMethod.Delete, $"/endpoints/{endpoint["id"]}")).Status.ShouldBe(204);

        (await host.Api.SendAsync(HttpMethod.Get, $"/hover/webhooks/{webhook!["id"]}")).Status.ShouldBe(404);
    }
}
