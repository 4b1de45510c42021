using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>A data directory whose <c>keys</c> were lost: each value that can no longer be decrypted says so, with what to do.</summary>
public sealed class LostKeyTests : IDisposable
{
    private const string Lost = "encryption key is no longer in the data directory";

    private readonly string directory = Directory.CreateTempSubdirectory("inspector-").FullName;

    [Fact]
    public async Task EachSecret_KeysLost_SaysSoAndHowToGoOn()
    {
        string secret,
            endpoint,
            target,
            hover,
            request,
            run;
        using (var before = new InspectorHost(directory))
        {
            var github = await before.Api.CreateEndpointAsync(new { provider = "github", secret = "the secret of it" });
            (endpoint, secret) = ((string)github["id"]!, (string)github["secrets"]![0]!["id"]!);
            hover = (string)(await before.Api.EndpointOfAsync("hover"))["id"]!;
            request = (string)(await before.Api.CaptureAsync(github, "{}"u8.ToArray()))["id"]!;
            await AskAsync(
                before,
                201,
                HttpMethod.Post,
                "/targets",
                new
                {
                    name = "staging",
                    url = "http://127.0.0.1:9/{{path}}",
                    values = new { path = "hooks" },
                    secret = "of staging",
                }
            );
            await AskAsync(before, 200, HttpMethod.Put, "/hover/access", new { endpointId = hover, accessToken = "a-token" });
            var edits = new { body = "{\"of\":\"the edit\"}" };
            var started = await AskAsync(
                before,
                202,
                HttpMethod.Post,
                "/replays",
                new
                {
                    requestIds = new[] { request },
                    target = "staging",
                    mode = "edited",
                    edits,
                }
            );
            run = (string)started["id"]!;
            await Eventually.IsTrueAsync(async () => (string?)(await before.Api.GetAsync($"/replays/{run}"))["state"] == "completed");
        }

        Directory.Delete(Path.Combine(directory, "keys"), recursive: true);
        using var host = new InspectorHost(directory);

        var listed = (await host.Api.GetAsync($"/endpoints/{endpoint}"))["secrets"]![0]!;
        ((bool)listed["keyLost"]!).ShouldBeTrue();
        ((string)listed["warning"]!).ShouldContain("add the secret again");
        await RefusedAsync(host, 409, HttpMethod.Get, $"/endpoints/{endpoint}/secrets/{secret}");

        var saved = (await host.Api.GetAsync("/targets"))[0]!;
        target = (string)saved["id"]!;
        ((bool)saved["valuesLost"]!, (bool)saved["secretLost"]!, (bool)saved["hasSecret"]!).ShouldBe((true, true, true));
        ((string)saved["warning"]!).ShouldContain("give it again");
        await RefusedAsync(host, 400, HttpMethod.Post, "/replays", Replay(request, "staging", null));

        var access = await host.Api.GetAsync($"/hover/access?endpointId={hover}");
        ((bool)access["keyLost"]!).ShouldBeTrue();
        ((string)access["warning"]!).ShouldContain("paste a new token");

        var ran = await host.Api.GetAsync($"/replays/{run}");
        ((bool)ran["editsLost"]!).ShouldBeTrue();
        ((string)ran["attempts"]![0]!["sent"]!["headers"]![0]!["value"]!).ShouldStartWith("(encrypted with a key");

        // The id of a lost secret is not taken for a secret itself.
        await RefusedAsync(host, 200, HttpMethod.Post, "/replays", Replay(request, "http://127.0.0.1:9/", secret));

        // Another change leaves what is stored as it is: the keys may come back.
        await AskAsync(host, 200, HttpMethod.Patch, $"/targets/{target}", new { values = new { path = "again" } });
        var renamed = await AskAsync(host, 200, HttpMethod.Patch, $"/targets/{target}", new { name = "renamed" });
        ((bool)renamed["valuesLost"]!, (bool)renamed["secretLost"]!).ShouldBe((false, true));
        var given = await AskAsync(host, 200, HttpMethod.Patch, $"/targets/{target}", new { secret = "new one" });
        ((bool)given["secretLost"]!, (string?)given["warning"]).ShouldBe((false, null));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static object Replay(string request, string target, string? secret) =>
        new
        {
            requestIds = new[] { request },
            target,
            mode = "resign",
            secret,
            dryRun = true,
        };

    private static async Task<JsonNode> AskAsync(InspectorHost host, int status, HttpMethod method, string path, object? body = null)
    {
        var (answered, text) = await host.Api.SendAsync(method, path, body);
        answered.ShouldBe(status, text?.ToJsonString());
        return text!;
    }

    private static async Task RefusedAsync(InspectorHost host, int status, HttpMethod method, string path, object? body = null) =>
        (await AskAsync(host, status, method, path, body)).ToJsonString().Replace("\\u0027", "'").ShouldContain(Lost);
}
