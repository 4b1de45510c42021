using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Simulator;

public sealed class WebhookRoutesTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private static readonly string[] Documented =
    [
        "id",
        "owner_type",
        "owner_id",
        "url",
        "created_at",
        "updated_at",
        "verified_at",
        "hmac_secret",
        "last_error",
        "content_type",
    ];

    [Fact]
    public async Task Register_Nested_Is201WithTheDocumentedFields()
    {
        var hover = await SimulatorClient.CreateAsync(host);

        var (status, webhook) = await hover.RegisterAsync();

        status.ShouldBe(201);
        webhook!.AsObject().Select(m => m.Key).ShouldBe(Documented);
        ((string?)webhook["url"]).ShouldBe(hover.Url);
        webhook["verified_at"].ShouldBeNull();
    }

    [Fact]
    public async Task Register_Nested_SendsTheCodeToTheUrl()
    {
        var hover = await SimulatorClient.CreateAsync(host);

        var (_, webhook) = await hover.RegisterAsync();

        Guid.TryParse(await hover.CodeAsync(), out _).ShouldBeTrue();
        ((string?)(await hover.ArrivedAsync("handshake:*", 1))[0]!["eventType"]).ShouldBe("webhook-verification-code");
        ((long)webhook!["id"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Register_NotNested_Is422()
    {
        var hover = await SimulatorClient.CreateAsync(host);

        var (status, body) = await hover.RegisterRawAsync(new { url = hover.Url });

        status.ShouldBe(422);
        body!["errors"]!["webhook"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1:1/hooks/hover/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Register_UrlThatIsNotOurs_Is422(string url)
    {
        var hover = await SimulatorClient.CreateAsync(host);

        (await hover.RegisterRawAsync(new { webhook = new { url } })).Status.ShouldBe(422);
    }

    [Theory]
    [InlineData("/../../../api/v1/endpoints")]
    [InlineData("/%2e%2e/%2e%2e/api/v1/endpoints")]
    [InlineData("#fragment")]
    [InlineData("@evil.example")]
    public async Task Register_OurUrlWithMoreBehindIt_Is422(string more)
    {
        var hover = await SimulatorClient.CreateAsync(host);

        (await hover.RegisterRawAsync(new { webhook = new { url = hover.Url + more } })).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Register_SameUrlAThirdTime_Is422()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        (await hover.RegisterAsync()).Status.ShouldBe(201);
        (await hover.RegisterAsync()).Status.ShouldBe(201);

        (await hover.RegisterAsync()).Status.ShouldBe(422);
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("expired", "expired")]
    [InlineData("wrong", "invalid")]
    public async Task Call_BadToken_Is401AndSaysWhy(string? token, string reason)
    {
        var hover = await SimulatorClient.CreateAsync(host);

        var (status, body) = await hover.ListAsync(token);

        status.ShouldBe(401);
        ((string?)body!["error_description"]).ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public async Task List_AfterRegistration_HoldsItWithItsSecret()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        var (_, webhook) = await hover.RegisterAsync();

        var (status, list) = await hover.ListAsync();

        status.ShouldBe(200);
        list!["pagination"].ShouldNotBeNull();
        Find(list, webhook!)!["hmac_secret"]!.ToString().ShouldBe((string?)webhook!["hmac_secret"]);
    }

    [Fact]
    public async Task Verify_WithTheCode_SetsVerifiedAtWithoutAToken()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.RegisterAsync();

        var (status, webhook) = await hover.VerifyAsync(await hover.CodeAsync(), token: null);

        status.ShouldBe(200);
        webhook!["verified_at"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Verify_UnknownCode_Is404()
    {
        var hover = await SimulatorClient.CreateAsync(host);

        (await hover.VerifyAsync("4addd2b9-5cd7-497f-9f32-52ff0718ddbb")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task RequestVerification_OfAWebhook_SendsTheSameCodeAgain()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        var (_, webhook) = await hover.RegisterAsync();
        var first = await hover.CodeAsync();

        (await hover.ResendAsync((long)webhook!["id"]!)).Status.ShouldBe(200);

        (await hover.CodeAsync(2)).ShouldBe(first);
    }

    [Fact]
    public async Task Delete_OfAWebhook_RemovesIt()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        var (_, webhook) = await hover.RegisterAsync();

        (await hover.DeleteAsync((long)webhook!["id"]!)).Status.ShouldBe(204);

        Find((await hover.ListAsync()).Body!, webhook).ShouldBeNull();
    }

    [Fact]
    public async Task ResendAndDelete_UnknownId_Are404()
    {
        var hover = await SimulatorClient.CreateAsync(host);

        (await hover.ResendAsync(1)).Status.ShouldBe(404);
        (await hover.DeleteAsync(1)).Status.ShouldBe(404);
    }

    private static JsonNode? Find(JsonNode list, JsonNode webhook) =>
        list["results"]!.AsArray().FirstOrDefault(w => (long)w!["id"]! == (long)webhook["id"]!);
}
