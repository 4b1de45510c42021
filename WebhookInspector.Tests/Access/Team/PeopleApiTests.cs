using System.Net;
using System.Text.Json.Nodes;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

public sealed class PeopleApiTests : IDisposable
{
    private readonly TeamHost team = new();

    [Fact]
    public async Task ChangeRole_OfAPerson_EndsTheirSessionAndCountsFromTheNext()
    {
        using var admin = await team.SignedInAsync(Role.Admin);
        using var grace = await team.SignedInAsync(Role.Admin, "grace");

        (await SendAsync(admin, HttpMethod.Patch, $"/people/{await IdOfAsync(admin, "grace")}", new { role = "viewer" })).Status.ShouldBe(
            204
        );

        (await grace.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await TeamHost.SignInAsync(grace, "grace", TeamHost.Password);
        (await grace.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task LastAdmin_StaysOne(string method)
    {
        using var admin = await team.SignedInAsync(Role.Admin);

        var (status, problem) = await SendAsync(
            admin,
            new HttpMethod(method),
            $"/people/{await IdOfAsync(admin, "Admin")}",
            method == "PATCH" ? new { role = "viewer" } : null
        );

        status.ShouldBe(409);
        ((string)problem!["detail"]!).ShouldContain("last administrator");
    }

    [Fact]
    public async Task Remove_APerson_TakesTheirTokensToo()
    {
        using var admin = await team.SignedInAsync(Role.Admin);
        using var grace = await team.SignedInAsync(Role.Tester, "grace");
        using var program = await team.TokenOfAsync(grace, Role.Viewer);

        (await SendAsync(admin, HttpMethod.Delete, $"/people/{await IdOfAsync(admin, "grace")}")).Status.ShouldBe(204);

        (await program.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await grace.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_OfMoreThanOnesOwnRole_IsRefused()
    {
        using var grace = await team.SignedInAsync(Role.Viewer, "grace");

        var (status, problem) = await SendAsync(
            grace,
            HttpMethod.Post,
            "/tokens",
            new
            {
                name = "ci",
                scope = "admin",
                days = 1,
            }
        );

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldBe("scope must not be more than your own role: Viewer.");
    }

    [Fact]
    public async Task Token_MadeByAToken_IsRefused()
    {
        using var admin = await team.SignedInAsync(Role.Admin);
        using var program = await team.TokenOfAsync(admin, Role.Admin);

        (
            await SendAsync(
                program,
                HttpMethod.Post,
                "/tokens",
                new
                {
                    name = "ci",
                    scope = "viewer",
                    days = 1,
                }
            )
        ).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Token_Revoked_IsRefusedAtOnce()
    {
        using var grace = await team.SignedInAsync(Role.Tester, "grace");
        using var program = await team.TokenOfAsync(grace, Role.Tester);
        (await program.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var token = (await new ApiClient(grace).GetAsync("/tokens")).AsArray().Single()!;
        token["lastUsedAt"].ShouldNotBeNull();
        token["token"].ShouldBeNull();

        (await SendAsync(grace, HttpMethod.Delete, $"/tokens/{(string)token["id"]!}")).Status.ShouldBe(204);

        (await program.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_OfSomebodyElse_IsNotThere()
    {
        using var grace = await team.SignedInAsync(Role.Tester, "grace");
        using var program = await team.TokenOfAsync(grace, Role.Tester);
        var id = (string)(await new ApiClient(grace).GetAsync("/tokens")).AsArray().Single()!["id"]!;
        using var ada = await team.SignedInAsync(Role.Tester, "ada");

        (await new ApiClient(ada).GetAsync("/tokens")).AsArray().ShouldBeEmpty();
        (await SendAsync(ada, HttpMethod.Delete, $"/tokens/{id}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Audit_AfterChanges_SaysWhoDidWhat()
    {
        using var admin = await team.SignedInAsync(Role.Admin, "ada");
        var endpoint = await new ApiClient(admin).CreateEndpointAsync(new { provider = "cove", secret = "whsec_c2VjcmV0" });
        var id = (string)endpoint["id"]!;
        var secretId = (string)endpoint["secrets"]![0]!["id"]!;
        await new ApiClient(admin).GetAsync($"/endpoints/{id}/secrets/{secretId}");

        var entries = (await new ApiClient(admin).GetAsync("/audit"))["items"]!.AsArray();

        var revealed = entries[0]!;
        ((string)revealed["action"]!, (string)revealed["actor"]!, (string)revealed["subject"]!, (string)revealed["address"]!).ShouldBe(
            ("secret-revealed", "ada", id, "127.0.0.1")
        );
        ((string)entries[1]!["action"]!).ShouldBe("endpoint-created");
        entries.ToJsonString().ShouldNotContain("whsec_");
    }

    [Fact]
    public async Task Request_ReadByAViewer_HasSensitiveHeadersMasked()
    {
        using var viewer = await team.SignedInAsync(Role.Viewer);
        using var tester = await team.SignedInAsync(Role.Tester);
        var endpoint = await new ApiClient(tester).EndpointOfAsync("cove");
        using var sent = new HttpRequestMessage(HttpMethod.Post, (string)endpoint["captureUrl"]!) { Content = new StringContent("{}") };
        sent.Headers.TryAddWithoutValidation("Authorization", "Bearer top-secret");
        using var answer = await team.Host.Http.SendAsync(sent);
        var path = $"/requests/{answer.Headers.GetValues("Inspector-Request-Id").Single()}";

        var masked = HeaderOf(await new ApiClient(viewer).GetAsync(path));
        var clear = HeaderOf(await new ApiClient(tester).GetAsync(path));

        ((bool?)masked["masked"], ((string)masked["value"]!).Contains("top-secret", StringComparison.Ordinal)).ShouldBe((true, false));
        ((bool?)clear["masked"], (string)clear["value"]!).ShouldBe((null, "Bearer top-secret"));
    }

    public void Dispose() => team.Dispose();

    private static JsonNode HeaderOf(JsonNode request) =>
        request["headers"]!.AsArray().Single(h => (string)h!["name"]! == "Authorization")!;

    private static Task<(int Status, JsonNode? Body)> SendAsync(HttpClient client, HttpMethod method, string path, object? body = null) =>
        new ApiClient(client).SendAsync(method, path, body);

    private static async Task<string> IdOfAsync(HttpClient admin, string name) =>
        (string)(await new ApiClient(admin).GetAsync("/people")).AsArray().Single(p => (string)p!["name"]! == name)!["id"]!;
}
