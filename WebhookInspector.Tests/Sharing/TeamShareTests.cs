using System.Net;
using System.Text.Json.Nodes;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Sharing;

/// <summary>Share links in Team mode: who makes them, who takes them away, and that whoever has one needs no account.</summary>
public sealed class TeamShareTests : IDisposable
{
    private readonly TeamHost team = new();

    public void Dispose() => team.Dispose();

    [Fact]
    public async Task Link_OpenedWithoutAnAccount_ShowsTheRequestAndOpensNothingElse()
    {
        using var tester = await team.SignedInAsync(Role.Tester);
        var (id, link) = await ShareAsync(tester);
        using var stranger = team.Browser();

        (await stranger.GetStringAsync(link["url"]!.GetValue<string>())).ShouldContain("content");
        (await stranger.GetStringAsync($"{link["url"]}/requests/{id}/body")).ShouldBe("content");

        (await stranger.GetAsync(new Uri($"/api/v1/requests/{id}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.GetAsync(new Uri($"/api/v1/requests/{id}/body", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        (await stranger.GetAsync(new Uri("/api/v1/shares", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Link_OfAnother_IsRevokedByAnAdministratorAlone()
    {
        using var admin = await team.SignedInAsync(Role.Admin);
        using var ada = await team.SignedInAsync(Role.Tester, "ada");
        using var bob = await team.SignedInAsync(Role.Tester, "bob");
        var (_, link) = await ShareAsync(ada);
        var path = $"/shares/{link["id"]}";

        (await new ApiClient(bob).GetAsync("/shares")).AsArray().ShouldBeEmpty();
        (await new ApiClient(bob).SendAsync(HttpMethod.Delete, path)).Status.ShouldBe(404);
        ((string)(await new ApiClient(admin).GetAsync("/shares")).AsArray().ShouldHaveSingleItem()!["madeBy"]!).ShouldBe("ada");
        (await new ApiClient(admin).SendAsync(HttpMethod.Delete, path)).Status.ShouldBe(204);

        using var stranger = team.Browser();
        (await stranger.GetAsync(link["url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Link_OfSomebodyWhoMayShareNoMore_ShowsNothing(bool removed)
    {
        using var admin = await team.SignedInAsync(Role.Admin);
        using var ada = await team.SignedInAsync(Role.Tester, "ada");
        var (_, link) = await ShareAsync(ada);
        var api = new ApiClient(admin);
        var person = (await api.GetAsync("/people")).AsArray().Single(p => (string)p!["name"]! == "ada")!;

        (
            await api.SendAsync(
                removed ? HttpMethod.Delete : HttpMethod.Patch,
                $"/people/{person["id"]}",
                removed ? null : new { role = "viewer" }
            )
        ).Status.ShouldBeInRange(200, 299);

        using var stranger = team.Browser();
        (await stranger.GetAsync(link["url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Log_OfALink_SaysWhoMadeOpenedAndRevokedIt()
    {
        using var admin = await team.SignedInAsync(Role.Admin, "root");
        using var ada = await team.SignedInAsync(Role.Tester, "ada");
        using var stranger = team.Browser();
        var (_, link) = await ShareAsync(ada);
        for (var i = 0; i < 3; i++)
            await stranger.GetStringAsync(link["url"]!.GetValue<string>());
        await new ApiClient(ada).SendAsync(HttpMethod.Delete, $"/shares/{link["id"]}");

        var log = (await new ApiClient(admin).GetAsync("/audit?limit=100"))["items"]!
            .AsArray()
            .Where(e => (string?)e!["subject"] == (string?)link["id"])
            .ToList();

        log.Select(e => $"{e!["action"]} {e["actor"]}").ShouldBe(["share-revoked ada", "share-opened somebody", "share-created ada"]);
        var token = ((string)link["url"]!).Split('/')[^1];
        log.ShouldAllBe(e => !e!.ToJsonString(null).Contains(token, StringComparison.Ordinal));
    }

    private async Task<(string Id, JsonNode Link)> ShareAsync(HttpClient maker)
    {
        using var admin = await team.SignedInAsync(Role.Admin, "maker");
        var endpoint = await new ApiClient(admin).CreateEndpointAsync(new { provider = "custom" });
        var id = (string)(await new ApiClient(admin).CaptureAsync(endpoint, "content"u8.ToArray()))["id"]!;
        var (status, link) = await new ApiClient(maker).SendAsync(HttpMethod.Post, "/shares", new { requestId = id });
        status.ShouldBe(201, link?.ToJsonString());
        return (id, link!);
    }
}
