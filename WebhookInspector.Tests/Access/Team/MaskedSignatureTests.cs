using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

/// <summary>
/// An endpoint's choice to have the headers that carry its signature treated as sensitive ones are, wherever headers come out.
/// </summary>
public sealed class MaskedSignatureTests : IAsyncLifetime
{
    private const string Signature = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";
    private const string Timestamp = "1700000001";
    private static readonly string[] Masked = ["webhook-signature", "webhook-timestamp", "webhook-id"];

    private readonly TeamHost team = new();
    private HttpClient viewer = null!,
        tester = null!,
        admin = null!;
    private JsonNode endpoint = null!;

    private string Id => (string)endpoint["id"]!;

    public async Task InitializeAsync()
    {
        viewer = await team.SignedInAsync(Role.Viewer);
        tester = await team.SignedInAsync(Role.Tester);
        admin = await team.SignedInAsync(Role.Admin);
        endpoint = await new ApiClient(admin).CreateEndpointAsync(new { provider = "standard-webhooks", secret = "whsec_c2VjcmV0" });
    }

    public Task DisposeAsync()
    {
        foreach (var client in new[] { viewer, tester, admin })
            client.Dispose();
        team.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Request_CapturedBeforeTheChoice_IsMaskedForAViewerAlone()
    {
        var id = await CaptureAsync();

        MaskedIn(await RequestAsync(viewer, id)).ShouldBeEmpty();
        await ChooseAsync(true);

        MaskedIn(await RequestAsync(viewer, id)).ShouldBe(Masked, ignoreOrder: true);
        MaskedIn(await RequestAsync(tester, id)).ShouldBeEmpty();
        (await viewer.GetStringAsync($"/api/v1/requests/{id}")).ShouldNotContain(Signature);
    }

    [Fact]
    public async Task Request_ChoiceTakenBack_IsShownAgainEverywhere()
    {
        await ChooseAsync(true);
        var id = await CaptureAsync();
        await ChooseAsync(false);

        (await viewer.GetStringAsync($"/api/v1/requests/{id}")).ShouldContain(Signature);
        (await ExportAsync("ndjson")).ShouldContain(Signature);
        (await FoundAsync($"header.webhook-signature:v1,{Signature}")).ShouldBe([id]);
    }

    [Fact]
    public async Task Request_CapturedAfterTheChoice_IsNowhereReadableInTheDataDirectory()
    {
        await ChooseAsync(true);
        var id = await CaptureAsync();
        // By then it went through the search index.
        await Eventually.IsTrueAsync(async () => (await FoundAsync("of the body")).SequenceEqual([id]));

        foreach (var file in Directory.GetFiles(team.Host.DataDirectory, "inspector.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            copy.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(Signature)).ShouldBe(-1, file);
        }
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("har")]
    [InlineData("csv")]
    public async Task Export_ByWhoMaySeeThem_HoldsNone(string format)
    {
        await CaptureAsync();
        (await ExportAsync(format)).Contains(Signature, StringComparison.Ordinal).ShouldBe(format != "csv");

        await ChooseAsync(true);

        var file = await ExportAsync(format);
        file.ShouldNotContain(Signature);
        file.ShouldNotContain(Timestamp);
    }

    [Fact]
    public async Task Share_OpenedWithoutAnAccount_ShowsNone()
    {
        var id = await CaptureAsync();
        await ChooseAsync(true);
        var (_, share) = await new ApiClient(tester).SendAsync(HttpMethod.Post, "/shares", new { requestId = id });
        using var stranger = team.Browser();

        var page = await stranger.GetStringAsync(new Uri((string)share!["url"]!).PathAndQuery);

        page.ShouldContain("webhook-signature");
        page.ShouldNotContain(Signature);
        page.ShouldNotContain(Timestamp);
    }

    [Fact]
    public async Task Search_ForAValue_FindsNothing()
    {
        var id = await CaptureAsync();
        (await FoundAsync($"header.webhook-signature:*{Signature[..20]}*")).ShouldBe([id]);
        await Eventually.IsTrueAsync(async () => (await FoundAsync(Signature[..20])).SequenceEqual([id]));

        await ChooseAsync(true);

        (await FoundAsync($"header.webhook-signature:*{Signature[..20]}*")).ShouldBeEmpty();
        (await FoundAsync(Signature[..20])).ShouldBeEmpty();
        (await FoundAsync("header.webhook-timestamp:1*")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Diff_ToAViewer_SaysThatTheyDifferAndNotHow()
    {
        var (left, right) = (await CaptureAsync(), await CaptureAsync("v1,b3RoZXI="));
        await ChooseAsync(true);

        var diff = await viewer.GetStringAsync($"/api/v1/diff?left={left}&right={right}");

        diff.ShouldContain("webhook-signature");
        diff.ShouldNotContain(Signature);
        diff.ShouldNotContain("b3RoZXI=");
    }

    [Fact]
    public async Task Diagnosis_ToAViewer_HoldsNoneAndToATesterAll()
    {
        var id = await CaptureAsync();
        await ChooseAsync(true);

        var seen = await viewer.GetStringAsync($"/api/v1/requests/{id}/diagnosis");
        var whole = JsonNode.Parse(await tester.GetStringAsync($"/api/v1/requests/{id}/diagnosis"))!;

        seen.ShouldNotContain(Signature);
        seen.ShouldNotContain(Timestamp);
        seen.ShouldNotContain(Convert.ToBase64String(Encoding.ASCII.GetBytes($"msg_of_the_test.{Timestamp}."))[..32]);
        ((string?)JsonNode.Parse(seen)!["verdict"]).ShouldBe((string)whole["verdict"]!);
        ((string)whole["received"]!, (string)whole["signedContent"]!["preview"]!).ShouldBe(
            (Signature, $"msg_of_the_test.{Timestamp}.{{\"part\":\"of the body\"}}")
        );
    }

    [Fact]
    public async Task Diagnosis_OfATokenToAViewer_HoldsNoToken()
    {
        var gitlab = await new ApiClient(admin).CreateEndpointAsync(new { provider = "gitlab", secret = "the-token" });
        var id = await SendAsync(gitlab, ("X-Gitlab-Token", "another-token-that-came"));

        (await viewer.GetStringAsync($"/api/v1/requests/{id}/diagnosis")).ShouldNotContain("another-token-that-came");
        (await tester.GetStringAsync($"/api/v1/requests/{id}/diagnosis")).ShouldContain("another-token-that-came");
    }

    [Fact]
    public async Task Replay_ByATester_SendsThemAsTheyCame()
    {
        await ChooseAsync(true);
        var id = await CaptureAsync();

        var (status, preview) = await new ApiClient(tester).SendAsync(
            HttpMethod.Post,
            "/replays",
            new
            {
                requestIds = new[] { id },
                target = "https://receiver.example/hooks",
                mode = "exact",
                dryRun = true,
            }
        );

        status.ShouldBe(200, preview?.ToJsonString());
        preview!.ToJsonString().ShouldContain(Signature);
    }

    [Fact]
    public async Task OtherEndpoint_OfTheSameProvider_GoesOnShowingThem()
    {
        await ChooseAsync(true);
        var other = await new ApiClient(admin).CreateEndpointAsync(new { provider = "standard-webhooks" });
        var id = await SendAsync(other, ("webhook-signature", $"v1,{Signature}"));

        (await viewer.GetStringAsync($"/api/v1/requests/{id}")).ShouldContain(Signature);
    }

    [Fact]
    public async Task Choice_Changed_IsInTheAuditLogAndTheEndpoint()
    {
        ((bool)endpoint["maskSignatureHeaders"]!).ShouldBeFalse();

        await ChooseAsync(true);

        ((bool)(await new ApiClient(viewer).GetAsync($"/endpoints/{Id}"))["maskSignatureHeaders"]!).ShouldBeTrue();
        var entry = (await new ApiClient(admin).GetAsync("/audit"))["items"]!.AsArray()[0]!;
        ((string)entry["action"]!, (string)entry["subject"]!).ShouldBe(("endpoint-changed", Id));
        ((string)entry["detail"]!).ShouldEndWith("signature headers masked");
    }

    [Fact]
    public async Task Choice_MadeWithTheEndpoint_IsKept()
    {
        var made = await new ApiClient(admin).CreateEndpointAsync(new { provider = "standard-webhooks", maskSignatureHeaders = true });

        ((bool)made["maskSignatureHeaders"]!).ShouldBeTrue();
    }

    private async Task ChooseAsync(bool mask)
    {
        var (status, body) = await new ApiClient(admin).SendAsync(
            HttpMethod.Patch,
            $"/endpoints/{Id}",
            new { maskSignatureHeaders = mask }
        );
        status.ShouldBe(200, body?.ToJsonString());
    }

    private Task<string> CaptureAsync(string signature = $"v1,{Signature}") =>
        SendAsync(endpoint, ("webhook-id", "msg_of_the_test"), ("webhook-timestamp", Timestamp), ("webhook-signature", signature));

    private async Task<string> SendAsync(JsonNode to, params (string Name, string Value)[] headers)
    {
        using var sent = new HttpRequestMessage(HttpMethod.Post, (string)to["captureUrl"]!)
        {
            Content = new StringContent("{\"part\":\"of the body\"}"),
        };
        foreach (var (name, value) in headers)
            sent.Headers.TryAddWithoutValidation(name, value);
        using var answer = await team.Host.Http.SendAsync(sent);
        return answer.Headers.GetValues("Inspector-Request-Id").Single();
    }

    private static async Task<JsonNode> RequestAsync(HttpClient client, string id) =>
        await new ApiClient(client).GetAsync($"/requests/{id}");

    private Task<string> ExportAsync(string format) => tester.GetStringAsync($"/api/v1/requests/export?endpointId={Id}&format={format}");

    private async Task<IReadOnlyList<string>> FoundAsync(string q) =>
        [
            .. (await new ApiClient(tester).GetAsync($"/requests?endpointId={Id}&q={Uri.EscapeDataString(q)}"))["items"]!
                .AsArray()
                .Select(r => (string)r!["id"]!),
        ];

    private static List<string> MaskedIn(JsonNode request) =>
        [.. request["headers"]!.AsArray().Where(h => (bool?)h!["masked"] == true).Select(h => (string)h!["name"]!)];
}
