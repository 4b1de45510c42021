using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api.Export;

public sealed class ExportTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Ndjson_OfAnEndpoint_HoldsEachWholeNewestFirst()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var text = await host.Api.CaptureAsync(endpoint, "{\"größe\":1}"u8.ToArray(), ("Content-Type", "application/json"));
        var binary = await host.Api.CaptureAsync(endpoint, [0xFF, 0x00, 0x80]);

        var lines = (await GetAsync($"endpointId={endpoint["id"]}")).TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!).ToList();

        lines.Select(l => (string)l["id"]!).ShouldBe([(string)binary["id"]!, (string)text["id"]!]);
        ((string)lines[0]["bodyBase64"]!).ShouldBe("/wCA");
        ((string)lines[1]["body"]!).ShouldBe("{\"größe\":1}");
        lines[1]["verification"]!.ToJsonString().ShouldBe(text["verification"]!.ToJsonString());
    }

    [Fact]
    public async Task Export_MoreThanOneStep_LosesNone()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await Parallel.ForAsync(
            0,
            600,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, ct) =>
            {
                using var answer = await host.Http.PostAsync(
                    new Uri((string)endpoint["captureUrl"]!),
                    new ByteArrayContent(Encoding.ASCII.GetBytes($"n{i}")),
                    ct
                );
                answer.EnsureSuccessStatusCode();
            }
        );

        var bodies = (await GetAsync($"endpointId={endpoint["id"]}"))
            .TrimEnd('\n')
            .Split('\n')
            .Select(l => (string)JsonNode.Parse(l)!["body"]!)
            .ToHashSet();

        bodies.ShouldBe(Enumerable.Range(0, 600).Select(i => $"n{i}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Export_OfAQuery_HoldsWhatMatchesAlone()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await host.Api.CaptureAsync(endpoint, "one"u8.ToArray());
        await host.Api.CaptureAsync(endpoint, "two words"u8.ToArray());

        var rows = CsvTable.Read(await GetAsync($"endpointId={endpoint["id"]}&q=size:>5&format=csv"));

        rows.Count.ShouldBe(2);
        rows[1][rows[0].IndexOf("bodySize")].ShouldBe("9");
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("har")]
    [InlineData("csv")]
    public async Task Export_SensitiveHeaders_AreInNoFile(string format)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "gitlab", secret = "the-gitlab-token" });
        await host.Api.CaptureAsync(
            endpoint,
            "{}"u8.ToArray(),
            ("X-Gitlab-Token", "the-gitlab-token"),
            ("Authorization", "Bearer of-bad-news"),
            ("Cookie", "session=of-mine"),
            ("X-Plain", "seen")
        );

        var file = await GetAsync($"endpointId={endpoint["id"]}&format={format}");

        file.ShouldNotContain("the-gitlab-token");
        file.ShouldNotContain("of-bad-news");
        file.ShouldNotContain("of-mine");
        file.Contains("seen", StringComparison.Ordinal).ShouldBe(format != "csv");
    }

    [Fact]
    public async Task Ndjson_MaskedHeader_SaysSo()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray(), ("Authorization", "Bearer x"), ("X-Plain", "seen"));

        var headers = JsonNode.Parse(await GetAsync($"endpointId={endpoint["id"]}"))!["headers"]!.AsArray();

        ((bool?)headers.Single(h => (string)h!["name"]! == "Authorization")!["masked"]).ShouldBe(true);
        headers.Single(h => (string)h!["name"]! == "X-Plain")!["masked"].ShouldBeNull();
    }

    [Fact]
    public async Task Har_OfAPost_HoldsUrlQueryAndBody()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        using var answer = await host.Http.PostAsync(
            new Uri((string)endpoint["captureUrl"]! + "/sub?a=1%202&b"),
            new StringContent("{\"x\":1}", Encoding.UTF8, "application/json")
        );

        var entry = JsonNode.Parse(await GetAsync($"endpointId={endpoint["id"]}&format=har"))!["log"]!["entries"]!.AsArray().Single()!;

        ((string)entry["request"]!["url"]!).ShouldBe((string)endpoint["captureUrl"]! + "/sub?a=1%202&b");
        entry["request"]!["queryString"]!.ToJsonString().ShouldBe("""[{"name":"a","value":"1 2"},{"name":"b","value":""}]""");
        ((string)entry["request"]!["postData"]!["text"]!).ShouldBe("{\"x\":1}");
        ((int)entry["response"]!["status"]!).ShouldBe(200);
    }

    [Fact]
    public async Task Har_AnswerWithABody_SaysThatItIsLeftOutNotThatItIsEmpty()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom", response = new { status = 200, body = "answered" } });
        await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray());

        var entry = JsonNode.Parse(await GetAsync($"endpointId={endpoint["id"]}&format=har"))!["log"]!["entries"]!.AsArray().Single()!;

        var content = entry["response"]!["content"]!;
        ((int)content["size"]!).ShouldBe(-1);
        ((string?)content["comment"])!.ShouldContain("left out of this file");
        ((string?)content["comment"])!.ShouldContain((string)entry["_requestId"]!);
    }

    [Fact]
    public async Task Csv_FormulaInThePath_IsDefused()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var stored = await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray());
        await host.Api.SendAsync(HttpMethod.Patch, $"/requests/{stored["id"]}", new { note = "=HYPERLINK(\"http://evil.example\")" });

        var rows = CsvTable.Read(await GetAsync($"endpointId={endpoint["id"]}&format=csv"));

        rows[1][rows[0].IndexOf("note")].ShouldBe("'=HYPERLINK(\"http://evil.example\")");
    }

    [Theory]
    [InlineData("ndjson", "application/x-ndjson")]
    [InlineData("csv", "text/csv; charset=utf-8")]
    [InlineData("har", "application/json")]
    public async Task Export_Answer_IsAnAttachmentThatNoBrowserRuns(string format, string type)
    {
        using var answer = await host.Http.GetAsync($"/api/v1/requests/export?format={format}&endpointId=none");

        ((int)answer.StatusCode).ShouldBe(200);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName!.ShouldEndWith("." + format);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
    }

    [Theory]
    [InlineData("format=xlsx", "format")]
    [InlineData("q=colour:red", "colour:red")]
    public async Task Export_BadParameter_Is400AndNamesIt(string query, string named)
    {
        var (status, body) = await host.Api.SendAsync(HttpMethod.Get, $"/requests/export?{query}");

        status.ShouldBe(400);
        ((string)body!["detail"]!).ShouldContain(named);
    }

    private Task<string> GetAsync(string query) => host.Http.GetStringAsync($"/api/v1/requests/export?{query}");
}
