using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class DiffApiTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Diff_OfTwoRequests_ListsMethodTargetHeadersAndBody()
    {
        var diff = await DiffAsync(
            """{"a":1,"b":[1]}""",
            """{"b":[1,2],"a":1.0}""",
            headers: [("X-One", "1")],
            rightHeaders: [("X-One", "2"), ("X-Two", "2")]
        );

        ((bool)diff["equal"]!, (bool)diff["equalAsJson"]!).ShouldBe((false, false));
        ((string?)diff["method"]!["left"]).ShouldBe("POST");
        ((bool)diff["target"]!["equal"]!).ShouldBeTrue();
        Header(diff, "X-One").ShouldBe("changed 1 2");
        Header(diff, "X-Two").ShouldBe("added  2");
        ((string?)diff["body"]!["kind"]).ShouldBe("json");
        var change = diff["body"]!["changes"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)change["path"], (string?)change["change"], (int?)change["right"]).ShouldBe(("/b/1", "added", 2));
        change["left"].ShouldBeNull();
        ((int)diff["bytes"]!["offset"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Diff_OfOneValueWrittenTwice_IsEqualAsJson()
    {
        var diff = await DiffAsync("""{"a":1,"b":"é"}""", """{ "b": "\u00e9", "a": 1e0 }""");

        ((bool)diff["equal"]!, (bool)diff["equalAsJson"]!).ShouldBe((false, true));
        diff["body"]!["changes"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Values_KeepTheirDigitsAndEscapes()
    {
        var (left, right) = await TwoAsync("""{"n":9007199254740993,"s":"\ud800"}""", """{"n":1.10,"s":"\u00e9"}""");

        var text = await host.Http.GetStringAsync($"/api/v1/diff?left={left}&right={right}");

        text.ShouldContain("\"left\":9007199254740993,\"right\":1.10");
        text.ShouldContain(
            """
            "left":"\ud800","right":"\u00e9"
            """.Trim()
        );
    }

    [Fact]
    public async Task Ignore_Repeated_LeavesOutWhatItNames()
    {
        var (left, right) = await TwoAsync("""{"at":1,"items":[{"id":1,"at":1}],"v":1}""", """{"at":2,"items":[{"id":1,"at":2}],"v":2}""");

        var diff = await host.Api.GetAsync($"/diff?left={left}&right={right}&ignore=/at&ignore=/items/*/at");

        ((string?)diff["body"]!["changes"]!.AsArray().ShouldHaveSingleItem()!["path"]).ShouldBe("/v");
    }

    [Fact]
    public async Task Rules_KeptForTheEndpoint_AreNotAppliedUnasked()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github" });
        await host.Api.SendAsync(HttpMethod.Patch, $"/endpoints/{endpoint["id"]}", new { diffIgnore = new[] { "/a" } });
        var left = await host.Api.CaptureAsync(endpoint, "{\"a\":1}"u8.ToArray());
        var right = await host.Api.CaptureAsync(endpoint, "{\"a\":2}"u8.ToArray());

        (await host.Api.GetAsync($"/diff?left={left["id"]}&right={right["id"]}"))["body"]!["changes"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ignore_Empty_IgnoresNothing()
    {
        var (left, right) = await TwoAsync("""{"a":1}""", """{"a":2}""");

        (await host.Api.GetAsync($"/diff?left={left}&right={right}&ignore="))["body"]!["changes"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ignore_ThatIsNoPointer_IsRefusedByName()
    {
        var (status, problem) = await host.Api.SendAsync(HttpMethod.Get, "/diff?left=a&right=b&ignore=/ok&ignore=nope");

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldContain("'nope'");
    }

    [Theory]
    [InlineData("left")]
    [InlineData("right")]
    public async Task Request_Unknown_IsNotFoundAndNamed(string side)
    {
        var (known, _) = await TwoAsync("{}", "{}");
        var other = side == "left" ? "right" : "left";

        var (status, problem) = await host.Api.SendAsync(HttpMethod.Get, $"/diff?{other}={known}&{side}=req_unknown");

        status.ShouldBe(404);
        ((string)problem!["detail"]!).ShouldContain($"({side})");
        ((string)problem["detail"]!).ShouldContain("req_unknown");
    }

    [Theory]
    [InlineData("/diff?left=x", "right")]
    [InlineData("/diff?right=x", "left")]
    public async Task Request_Missing_IsRefused(string path, string missing)
    {
        var (status, problem) = await host.Api.SendAsync(HttpMethod.Get, path);

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldStartWith(missing);
    }

    [Fact]
    public async Task Value_TooDeepForReaders_IsLeftOutAndSaysSo()
    {
        var diff = await DiffAsync("{}", $$"""{"a":{{new string('[', 5000)}}{{new string(']', 5000)}}}""");

        var change = diff["body"]!["changes"]![0]!;
        change["right"].ShouldBeNull();
        ((string)change["note"]!).ShouldStartWith("right:");
    }

    private async Task<JsonNode> DiffAsync(
        string leftBody,
        string rightBody,
        (string, string)[]? headers = null,
        (string, string)[]? rightHeaders = null
    )
    {
        var (left, right) = await TwoAsync(leftBody, rightBody, headers, rightHeaders);
        return await host.Api.GetAsync($"/diff?left={left}&right={right}");
    }

    private async Task<(string Left, string Right)> TwoAsync(
        string left,
        string right,
        (string Name, string Value)[]? headers = null,
        (string Name, string Value)[]? rightHeaders = null
    )
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");
        var first = await host.Api.CaptureAsync(
            endpoint,
            Encoding.UTF8.GetBytes(left),
            [("Content-Type", "application/json"), .. headers ?? []]
        );
        var second = await host.Api.CaptureAsync(
            endpoint,
            Encoding.UTF8.GetBytes(right),
            [("Content-Type", "application/json"), .. rightHeaders ?? []]
        );
        return ((string)first["id"]!, (string)second["id"]!);
    }

    private static string Header(JsonNode diff, string name) =>
        diff["headers"]!.AsArray().Where(h => (string?)h!["name"] == name).Select(h => $"{h!["change"]} {h["left"]} {h["right"]}").Single();
}
