using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

public sealed class SavedTargetTests(InspectorHost host) : IClassFixture<InspectorHost>, IDisposable
{
    private readonly RawReceiver local = new();
    private readonly RawReceiver staging = new();

    private ApiClient Api => host.Api;

    public void Dispose()
    {
        local.Dispose();
        staging.Dispose();
    }

    private async Task<JsonNode> SaveAsync(object target)
    {
        var (status, body) = await Api.SendAsync(HttpMethod.Post, "/targets", target);
        status.ShouldBe(201, body?.ToJsonString());
        return body!;
    }

    [Fact]
    public async Task Replay_ToTwoSavedTargets_FillsInTheValuesAndSignsWithTheSecretOfEach()
    {
        await SaveAsync(
            new
            {
                name = "two-local",
                url = local.Url + "/{{tenant}}/in",
                values = new { tenant = "a", mark = "L" },
            }
        );
        await SaveAsync(
            new
            {
                name = "two-staging",
                url = staging.Url + "/{{ tenant }}/in",
                values = new { tenant = "b", mark = "S" },
                secret = "staging-secret",
            }
        );
        var endpoint = await Api.CreateEndpointAsync(new { provider = "github", secret = "local-secret" });
        var id = await Api.SampleAsync(endpoint);

        foreach (var target in (string[])["two-local", "TWO-staging"])
        {
            var edits = new
            {
                path = "/{{tenant}}/edited",
                body = "{{mark}} {{unknown}}",
                headers = new[] { new { name = "X-Mark", value = "{{mark}}" } },
            };
            await Api.ReplayAsync(
                new
                {
                    requestIds = new[] { id },
                    target,
                    mode = "resign",
                    edits,
                }
            );
        }

        var (first, second) = (local.Received.ShouldHaveSingleItem(), staging.Received.ShouldHaveSingleItem());
        first.ShouldStartWith("POST /a/edited HTTP/1.1\r\n");
        second.ShouldStartWith("POST /b/edited HTTP/1.1\r\n");
        (ReplayHost.Body(first), ReplayHost.Body(second), ReplayHost.HeaderOf(second, "X-Mark")).ShouldBe(
            ("L {{unknown}}", "S {{unknown}}", "S")
        );
        ReplayHost
            .HeaderOf(second, "X-Hub-Signature-256")
            .ShouldBe(
                "sha256="
                    + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("staging-secret"u8, "S {{unknown}}"u8))
            );
    }

    [Fact]
    public async Task Replay_TargetOfTheEndpointAndAGeneralOne_GoesToItsOwn()
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "github" });
        await SaveAsync(new { name = "own", url = local.Url });
        await SaveAsync(
            new
            {
                name = "own",
                url = staging.Url,
                endpointId = (string)endpoint["id"]!,
            }
        );

        await Api.ReplayAsync(
            new
            {
                requestIds = new[] { await Api.SampleAsync(endpoint) },
                target = "own",
                mode = "exact",
            }
        );

        (local.Received.Count, staging.Received.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Target_SavedChangedAndDeleted_IsWhatTheListShows()
    {
        var saved = await SaveAsync(
            new
            {
                name = "change me",
                url = local.Url,
                values = new { a = "1" },
                secret = "top-secret",
            }
        );

        var (_, changed) = await Api.SendAsync(HttpMethod.Patch, $"/targets/{saved["id"]}", new { url = staging.Url, secret = "" });
        (await Api.GetAsync("/targets"))
            .AsArray()
            .Single(t => (string)t!["name"]! == "change me")!
            .ToJsonString()
            .ShouldBe(changed!.ToJsonString());
        (await Api.SendAsync(HttpMethod.Delete, $"/targets/{saved["id"]}")).Status.ShouldBe(204);

        ((bool)saved["hasSecret"]!, (bool)changed["hasSecret"]!, (string?)changed["url"], (string?)changed["values"]!["a"]).ShouldBe(
            (true, false, staging.Url, "1")
        );
        saved.ToJsonString().ShouldNotContain("top-secret");
        (await Api.SendAsync(HttpMethod.Get, $"/targets/{saved["id"]}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Target_OnTheDisk_HasNoReadableSecretNorValue()
    {
        await SaveAsync(
            new
            {
                name = "sealed",
                url = local.Url,
                values = new { key = "a-readable-value" },
                secret = "a-readable-secret",
            }
        );

        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(host.DataDirectory, "inspector.db")};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM saved_targets WHERE sealed_values || sealed_secret LIKE '%readable%'";
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Theory]
    [InlineData("""{"url":"http://127.0.0.1/"}""", "name is missing")]
    [InlineData("""{"name":"x"}""", "url is missing")]
    [InlineData("""{"name":"http://x","url":"http://127.0.0.1/"}""", "name: ")]
    [InlineData("""{"name":"x","url":"http://169.254.169.254/"}""", "target: target-not-allowed")]
    [InlineData("""{"name":"x","url":"http://{{host}}/"}""", "target: 'x' has no value 'host'")]
    [InlineData("""{"name":"x","url":"http://{{host}}/","values":{"host":"10.0.0.1"}}""", "target: target-not-allowed")]
    [InlineData("""{"name":"x","url":"http://127.0.0.1/","values":{"a b":"1"}}""", "values: 'a b'")]
    [InlineData("""{"name":"x","url":"http://127.0.0.1/","endpointId":"ep_none"}""", "endpointId: ")]
    public async Task Target_ThatIsWrong_NamesTheField(string target, string detail)
    {
        var (status, body) = await Api.SendAsync(HttpMethod.Post, "/targets", JsonNode.Parse(target)!);

        (status, ((string)body!["detail"]!).StartsWith(detail, StringComparison.Ordinal)).ShouldBe((400, true), (string)body["detail"]!);
    }

    [Fact]
    public async Task Save_ValueThatIsNull_IsRefusedByName()
    {
        var (status, problem) = await Api.SendAsync(
            HttpMethod.Post,
            "/targets",
            new
            {
                name = "null-value",
                url = local.Url,
                values = new { tenant = (string?)null },
            }
        );

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldContain("'tenant'");
    }
}
