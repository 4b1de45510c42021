using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class DefinitionsApiTests : IDisposable
{
    private const string Secret = "a secret of our own";

    private readonly InspectorHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Put_NewDefinition_IsUsedWithoutARestart()
    {
        (await PutAsync("acme", Definition("acme"))).Status.ShouldBe(201);
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "acme", secret = Secret });

        var request = await SendAsync(endpoint, """{"type":"order.paid","id":"o-1"}""");

        ((string?)request["verification"]!["verdict"]).ShouldBe("verified");
        ((string?)request["eventType"]).ShouldBe("order.paid");
    }

    [Fact]
    public async Task Put_ChangedDefinition_HoldsForTheNextRequestOfItsEndpoints()
    {
        await PutAsync("acme", Definition("acme"));
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "acme", secret = Secret });

        (await PutAsync("acme", Definition("acme", header: "X-Other"))).Status.ShouldBe(200);

        ((string?)(await SendAsync(endpoint, "{}"))["verification"]!["verdict"]).ShouldBe("missing-signature");
    }

    [Fact]
    public async Task Get_Definition_IsTheSameJson()
    {
        var definition = Definition("acme");
        await PutAsync("acme", definition);

        var exported = await host.Api.GetAsync("/providers/acme/definition");

        JsonNode.DeepEquals(exported, definition).ShouldBeTrue();
        (await PutAsync("acme", exported)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Get_DefinitionOfABuiltIn_CanBePutUnderAnotherId()
    {
        var stripe = (await host.Api.GetAsync("/providers/stripe/definition")).AsObject();
        stripe["id"] = "my-stripe";

        (await PutAsync("my-stripe", stripe)).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("cove", "cove", 409, "built in")]
    [InlineData("acme", "other", 400, "make them the same")]
    public async Task Put_WrongId_IsRefused(string path, string id, int status, string detail)
    {
        var (answered, body) = await PutAsync(path, Definition(id));

        answered.ShouldBe(status);
        ((string?)body!["detail"]).ShouldNotBeNull().ShouldContain(detail);
    }

    [Fact]
    public async Task Put_FaultyDefinition_NamesEveryField()
    {
        var definition = Definition("acme");
        definition.Remove("name");
        definition["scheme"]!["hash"] = "sha3";

        var (status, body) = await PutAsync("acme", definition);

        status.ShouldBe(400);
        body!["faults"]!.AsArray().Select(f => (string?)f!["field"]).ShouldBe(["name", "scheme.hash"], ignoreOrder: true);
        Directory.Exists(Path.Combine(host.DataDirectory, "providers")).ShouldBeFalse();
    }

    [Fact]
    public async Task Put_Definition_WritesAFileForItsOwnerAlone()
    {
        await PutAsync("acme", Definition("acme"));

        var file = Path.Combine(host.DataDirectory, "providers", "acme.json");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
    }

    [Fact]
    public async Task Delete_DefinitionInUse_IsRefusedAndNamesTheEndpoint()
    {
        await PutAsync("acme", Definition("acme"));
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "acme", name = "Acme staging" });

        var (refused, body) = await DeleteAsync("acme");
        await host.Api.SendAsync(HttpMethod.Delete, $"/endpoints/{endpoint["id"]}");

        refused.ShouldBe(409);
        ((string?)body!["detail"]).ShouldNotBeNull().ShouldContain("Acme staging");
        (await DeleteAsync("acme")).Status.ShouldBe(204);
        (await DeleteAsync("acme")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Delete_BuiltInDefinition_IsRefused() => (await DeleteAsync("cove")).Status.ShouldBe(409);

    [Fact]
    public async Task Try_StoredRequests_ReadsThemUnderTheDraft()
    {
        var custom = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await SendAsync(custom, """{"type":"order.paid","id":"o-1"}""");
        await SendAsync(custom, """{"type":"order.paid","id":"o-1"}""");
        await SendAsync(custom, """{"type":"order.paid","id":"o-2"}""", signature: new string('0', 64));

        var (status, body) = await host.Api.SendAsync(
            HttpMethod.Post,
            "/providers/try",
            new
            {
                definition = Definition("acme"),
                endpointId = (string?)custom["id"],
                secret = Secret,
            }
        );

        status.ShouldBe(200, body?.ToJsonString());
        var items = body!["items"]!.AsArray();
        items.Select(i => (string?)i!["verdict"]).ShouldBe(["mismatch", "verified", "verified"]);
        items.Select(i => (string?)i!["eventId"]).ShouldBe(["o-2", "o-1", "o-1"]);
        items.Select(i => (int)i!["attempt"]!).ShouldBe([1, 2, 1]);
        (await host.Api.GetAsync("/providers")).AsArray().ShouldNotContain(p => (string?)p!["id"] == "acme");
    }

    [Fact]
    public async Task Change_IsInTheAuditLog()
    {
        await PutAsync("acme", Definition("acme"));
        await DeleteAsync("acme");

        var entries = (await host.Api.GetAsync("/audit"))["items"]!.AsArray();
        entries
            .Where(e => (string?)e!["subject"] == "acme")
            .Select(e => (string?)e!["action"])
            .ShouldBe(["definition-deleted", "definition-saved"]);
    }

    private static JsonObject Definition(string id, string header = "X-Acme-Signature") =>
        JsonNode
            .Parse(
                $$$"""
                {
                  "id": "{{{id}}}", "name": "Acme",
                  "scheme": { "kind": "hmac", "signature": { "header": "{{{header}}}", "encoding": "hex" }, "content": "{body}" },
                  "event": { "type": ["$.type"], "id": ["$.id"] }
                }
                """
            )!
            .AsObject();

    private Task<JsonNode> SendAsync(JsonNode endpoint, string body, string? signature = null) =>
        host.Api.CaptureAsync(
            endpoint,
            Encoding.UTF8.GetBytes(body),
            (
                "X-Acme-Signature",
                signature ?? Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)))
            )
        );

    private Task<(int Status, JsonNode? Body)> PutAsync(string id, JsonNode definition) =>
        host.Api.SendAsync(HttpMethod.Put, $"/providers/{id}/definition", definition);

    private Task<(int Status, JsonNode? Body)> DeleteAsync(string id) =>
        host.Api.SendAsync(HttpMethod.Delete, $"/providers/{id}/definition");
}
