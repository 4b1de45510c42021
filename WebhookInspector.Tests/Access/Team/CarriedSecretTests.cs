using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

/// <summary>A token that is the secret itself is hidden wherever a request carries or repeats it, from whoever may not see it.</summary>
public sealed class CarriedSecretTests : IAsyncLifetime
{
    private const string Token = "carried/token=0123456789";

    private static readonly string Escaped = Uri.EscapeDataString(Token);

    private readonly TeamHost team = new(("Inspector:Replay:AllowedTargets:0", "127.0.0.1"));
    private HttpClient viewer = null!,
        tester = null!,
        admin = null!;

    public async Task InitializeAsync()
    {
        viewer = await team.SignedInAsync(Role.Viewer);
        tester = await team.SignedInAsync(Role.Tester);
        admin = await team.SignedInAsync(Role.Admin);
    }

    public Task DisposeAsync()
    {
        foreach (var client in new[] { viewer, tester, admin })
            client.Dispose();
        team.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("azure-event-grid")]
    [InlineData("microsoft-graph")]
    [InlineData("cloudevents-webhook")]
    [InlineData("telegram")]
    public async Task Token_InAnyPlace_IsOnNoRouteOfAViewerAndInNoShare(string provider)
    {
        var (endpointId, id) = await CaptureAsync(provider, Token);
        (await VerdictAsync(id)).ShouldBe("verified");
        var (_, share) = await new ApiClient(tester).SendAsync(HttpMethod.Post, "/shares", new { requestId = id });
        using var stranger = team.Browser();
        var shared = new Uri((string)share!["url"]!).AbsolutePath;

        foreach (var path in ReadRoutes.Of(Caller.Viewer, endpointId, id))
            await ShouldHideAsync(viewer, path);
        foreach (var path in new[] { shared, $"{shared}/requests/{id}", $"{shared}/requests/{id}/body" })
            await ShouldHideAsync(stranger, path);
    }

    [Theory]
    [InlineData("azure-event-grid")]
    [InlineData("microsoft-graph")]
    public async Task Token_ReadByATester_IsAsSentAndRecordedOnce(string provider)
    {
        var (_, id) = await CaptureAsync(provider, Token);

        (await tester.GetStringAsync($"/api/v1/requests/{id}/body")).ShouldContain(provider == "microsoft-graph" ? Token : "Zürich");
        Unescaped(await tester.GetStringAsync($"/api/v1/requests/{id}")).ShouldContain(Token);
        await tester.GetStringAsync($"/api/v1/requests/{id}");
        await viewer.GetStringAsync($"/api/v1/requests/{id}");

        (await ReadsAsync()).ShouldBe([("Tester", id)]);
    }

    [Fact]
    public async Task Secret_OfATokenScheme_IsShownToAdministratorsAlone()
    {
        const string Stored = "the-stored-secret-0123";
        var (endpointId, id) = await CaptureAsync("azure-event-grid", "another-token-987654", Stored);
        (await VerdictAsync(id)).ShouldNotBe("verified");
        var replay = new
        {
            requestIds = new[] { id },
            target = "http://127.0.0.1:9/x",
            mode = "resign",
            appendPath = true,
            dryRun = true,
        };

        foreach (var path in ReadRoutes.Of(Caller.Tester, endpointId, id))
            Unescaped(await TextAsync(tester, path)).ShouldNotContain(Stored, Case.Sensitive, path);
        var (_, ofTester) = await new ApiClient(tester).SendAsync(HttpMethod.Post, "/replays", replay);
        var (_, ofAdmin) = await new ApiClient(admin).SendAsync(HttpMethod.Post, "/replays", replay);

        ofTester!.ToJsonString().ShouldNotContain(Stored);
        ofAdmin!.ToJsonString().ShouldContain(Stored);
        (await admin.GetStringAsync($"/api/v1/requests/{id}/diagnosis")).ShouldContain(Stored);
        using var refused = await tester.GetAsync($"/api/v1/endpoints/{endpointId}/secrets/x");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Secret_WrittenByAReplay_IsKeptNowhereThoughTheReceiverGetsAndRepeatsIt()
    {
        const string Stored = "the-stored-secret-0123";
        var (endpointId, id) = await CaptureAsync("azure-event-grid", Token, Stored);
        await using var receiver = await AnsweringServer.StartAsync(
            (call, response) => AnsweringServer.WriteAsync(response, 200, $"{call.Target} {call.Body}", "text/plain")
        );
        var (status, run) = await new ApiClient(tester).SendAsync(
            HttpMethod.Post,
            "/replays",
            new
            {
                requestIds = new[] { id },
                target = receiver.Url,
                mode = "resign",
                appendPath = true,
            }
        );
        status.ShouldBe(202, run?.ToJsonString());

        var kept = "";
        await Eventually.IsTrueAsync(async () =>
            (kept = await tester.GetStringAsync($"/api/v1/replays/{run!["id"]}")).Contains("\"status\":200", StringComparison.Ordinal)
        );

        receiver.Calls.Single().Target.ShouldContain(Stored);
        kept.ShouldNotContain(Stored);
        Unescaped(kept).ShouldContain("tail=1");
        foreach (var path in ReadRoutes.Of(Caller.Tester, endpointId, id))
            (await TextAsync(tester, path)).ShouldNotContain(Stored, Case.Sensitive, path);
    }

    [Fact]
    public async Task Secret_OfAHandshakeOfOnesOwn_IsHiddenInItsAnswer()
    {
        var definition = JsonNode.Parse(
            """
            {
              "id": "own", "name": "Own", "scheme": {"kind": "hmac", "signature": {"header": "X-Own"}, "content": "{body}"},
              "handshakes": [{
                "name": "exchange", "header": "X-Own-Key", "keepSecret": "X-Own-Key",
                "answer": {"headers": {"X-Own-Key": {"header": "X-Own-Key"}}, "json": {"key": {"header": "X-Own-Key"}}}
              }]
            }
            """
        );
        var (status, problem) = await new ApiClient(admin).SendAsync(HttpMethod.Put, "/providers/own/definition", definition);
        status.ShouldBe(201, problem?.ToJsonString());
        var endpoint = await new ApiClient(admin).CreateEndpointAsync(new { provider = "own" });
        using var request = new HttpRequestMessage(HttpMethod.Post, (string?)endpoint["captureUrl"]);
        request.Headers.Add("X-Own-Key", Token);
        using var response = await team.Host.Http.SendAsync(request);
        response.Headers.GetValues("X-Own-Key").ShouldBe([Token]);
        var id = response.Headers.GetValues("Inspector-Request-Id").Single();

        foreach (var path in ReadRoutes.Of(Caller.Viewer, (string)endpoint["id"]!, id))
            await ShouldHideAsync(viewer, path);
        Unescaped(await tester.GetStringAsync($"/api/v1/requests/{id}")).ShouldContain(Token);
    }

    [Fact]
    public async Task Token_OfAnEarlierScheme_StaysHidden()
    {
        var (endpointId, id) = await CaptureAsync("telegram", Token);

        await ChangeSchemeAsync(endpointId, """{"kind":"hmac","hash":"sha256","signature":{"header":"X-Other"},"content":"{body}"}""");

        foreach (var path in ReadRoutes.Of(Caller.Viewer, endpointId, id))
            await ShouldHideAsync(viewer, path);
        Unescaped(await tester.GetStringAsync($"/api/v1/requests/{id}")).ShouldContain(Token);
    }

    [Fact]
    public async Task Token_CapturedBeforeTheSchemeNamedItsPlace_IsHiddenSoon()
    {
        var api = new ApiClient(admin);
        var endpoint = await api.CreateEndpointAsync(new { provider = "custom", secret = Token });
        var (endpointId, id) = ((string)endpoint["id"]!, await SendAsync(endpoint, Token));
        Unescaped(await TextAsync(viewer, $"/api/v1/requests/{id}")).ShouldContain(Token);

        await ChangeSchemeAsync(endpointId, """{"kind":"token","signature":{"query":"code"}}""");

        await Eventually.IsTrueAsync(async () =>
            !Unescaped(await TextAsync(viewer, $"/api/v1/requests/{id}")).Contains(Token, StringComparison.Ordinal)
        );
        foreach (var path in ReadRoutes.Of(Caller.Viewer, endpointId, id))
            await ShouldHideAsync(viewer, path);
    }

    private async Task ChangeSchemeAsync(string endpointId, string scheme)
    {
        var (status, problem) = await new ApiClient(admin).SendAsync(
            HttpMethod.Patch,
            $"/endpoints/{endpointId}",
            new { scheme = JsonNode.Parse(scheme) }
        );
        status.ShouldBe(200, problem?.ToJsonString());
    }

    private async Task<(string EndpointId, string Id)> CaptureAsync(string provider, string token, string? secret = null)
    {
        var endpoint = await new ApiClient(admin).CreateEndpointAsync(
            new
            {
                provider,
                secret = secret ?? token,
                response = new
                {
                    status = 200,
                    body = "code {{query:code}}, header {{header:X-Telegram-Bot-Api-Secret-Token}}, body "
                        + "{{body.json:/value/0/clientState}}",
                },
            }
        );
        return ((string)endpoint["id"]!, await SendAsync(endpoint, token));
    }

    /// <summary>Sends the token in every place in which a provider has it, and repeats it in others.</summary>
    private async Task<string> SendAsync(JsonNode endpoint, string token)
    {
        var escaped = Uri.EscapeDataString(token);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"{endpoint["captureUrl"]}/below?code={escaped}&access_token={escaped}&tail=1"
        )
        {
            Content = new StringContent(
                $$"""
                {"value":[{"clientState":"{{token}}","city":"Zürich"}],
                "again":"{{token.Replace("/", "\\/", StringComparison.Ordinal)}}","type":"a"}
                """,
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", token);
        request.Headers.TryAddWithoutValidation("Referer", $"https://example.com/x?code={escaped}");
        using var response = await team.Host.Http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return response.Headers.GetValues("Inspector-Request-Id").Single();
    }

    private async Task<string> VerdictAsync(string id) =>
        (string)(await new ApiClient(viewer).GetAsync($"/requests/{id}"))["verification"]!["verdict"]!;

    private async Task<List<(string, string)>> ReadsAsync() =>
        [
            .. (
                await team.Host.Services.GetRequiredService<AuditLog>().ListAsync(50, null, AuditAction.SensitiveRead, null, default)
            ).Select(e => (e.Actor, e.Subject)),
        ];

    private static async Task ShouldHideAsync(HttpClient client, string path)
    {
        var text = await TextAsync(client, path);
        text.ShouldNotContain(Escaped, Case.Insensitive, path);
        Unescaped(text).ShouldNotContain(Token, Case.Insensitive, path);
    }

    /// <summary>The answer's text as someone can read it, whatever it is escaped for.</summary>
    private static string Unescaped(string text) =>
        WebUtility
            .HtmlDecode(Uri.UnescapeDataString(text))
            .Replace("\\/", "/", StringComparison.Ordinal)
            .Replace("\\u003D", "=", StringComparison.OrdinalIgnoreCase);

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var response = await client.GetAsync(path, patience.Token);
        ((int)response.StatusCode).ShouldBeLessThan(500, path);
        return await response.Content.ReadAsStringAsync(patience.Token);
    }
}
