using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>Requests of public bug reports, each with the right answer: what one reads, one finds.</summary>
public sealed class ReadingCasesTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task Batch_OfSendGrid_IsKnownByEachOfItsEvents()
    {
        var endpoint = await EndpointAsync(new { provider = "sendgrid" });
        var first = await CaptureAsync(
            endpoint,
            """[{"event":"processed","sg_event_id":"e1"},{"event":"bounce","sg_event_id":"e2"}]""",
            Json
        );
        var second = await CaptureAsync(endpoint, """[{"event":"open","sg_event_id":"e3"},{"event":"bounce","sg_event_id":"e2"}]""", Json);

        ((string?)first["eventType"], (string?)first["eventId"]).ShouldBe(("processed, bounce", "e1, e2"));
        first["events"]!.AsArray().Select(e => ((string?)e!["type"], (string?)e["id"])).ShouldBe([("processed", "e1"), ("bounce", "e2")]);
        first["events"]!.AsArray().Select(e => (string?)e!["duplicateOf"]).ShouldBe([null, null]);
        second["events"]!.AsArray().Select(e => (string?)e!["duplicateOf"]).ShouldBe([null, (string?)first["id"]]);
        await FindsAsync(endpoint, "type:bounce", 2);
        await FindsAsync(endpoint, "type:processed", 1);
        await FindsAsync(endpoint, "event:e2", 2);
        await FindsAsync(endpoint, "is:duplicate", 1);
        await FindsAsync(endpoint, "json[*].event:bounce", 2);
        await FindsAsync(endpoint, "type:delivered", 0);
    }

    [Fact]
    public async Task Batch_OfCloudEventsAndOfLines_HasTypes()
    {
        var endpoint = await EndpointAsync(new { provider = "cloudevents-webhook" });
        const string one = """{"specversion":"1.0","type":"a.b","id":"1","source":"/s"}""";
        const string other = """{"specversion":"1.0","type":"c.d","id":"2","source":"/s"}""";

        ((string?)(await CaptureAsync(endpoint, $"[{one},{other}]", "application/cloudevents-batch+json"))["eventType"]).ShouldBe(
            "a.b, c.d"
        );
        ((string?)(await CaptureAsync(endpoint, $"{one}\n{other}\n", "application/x-ndjson"))["eventType"]).ShouldBe("a.b, c.d");
        await FindsAsync(endpoint, "type:c.d", 2);
        await FindsAsync(endpoint, "is:duplicate", 1);
    }

    [Fact]
    public async Task CloudEvents_InEveryMode_IsOneEvent()
    {
        var endpoint = await EndpointAsync(new { provider = "cloudevents-webhook" });
        var binary = await CaptureAsync(
            endpoint,
            """{"a":1}""",
            Json,
            ("ce-specversion", "1.0"),
            ("ce-type", "com.example.order%20placed"),
            ("ce-id", "A%25-1"),
            ("ce-source", "/s")
        );
        var structured = await CaptureAsync(
            endpoint,
            """{"specversion":"1.0","type":"com.example.order placed","id":"A%-1","source":"/s","data":{"a":1}}""",
            "application/cloudevents+json"
        );

        new[] { binary, structured }.Select(r => (string?)r["eventType"]).Distinct().ShouldBe(["com.example.order placed"]);
        new[] { binary, structured }.Select(r => (string?)r["eventId"]).Distinct().ShouldBe(["A%-1"]);
        ((string?)structured["delivery"]!["duplicateOf"]).ShouldBe((string?)binary["id"]);
    }

    [Fact]
    public async Task Gzip_OfAnEvent_IsTheSameEvent()
    {
        var endpoint = await EndpointAsync(new { provider = "coverbase", secret = "cov_secret_1234567" });
        var plain = """{"event_id":"cbevt_1","event_type":"vendor.created","occurred_at":1747400000,"data":{}}"""u8.ToArray();

        var first = await SendAsync(plain);
        var second = await SendAsync(Gzipped(plain), ("Content-Encoding", "gzip"));

        new[] { first, second }.Select(r => (string?)r["verification"]!["verdict"]).ShouldBe(["verified", "verified"]);
        ((string?)second["eventType"], (string?)second["eventId"]).ShouldBe(("vendor.created", "cbevt_1"));
        ((string?)second["delivery"]!["duplicateOf"]).ShouldBe((string?)first["id"]);

        Task<JsonNode> SendAsync(byte[] body, params (string, string)[] headers) =>
            host.Api.CaptureAsync(
                endpoint,
                body,
                [
                    ("Content-Type", Json),
                    ("Coverbase-Signature", Convert.ToHexStringLower(HMACSHA256.HashData("cov_secret_1234567"u8, body))),
                    .. headers,
                ]
            );
    }

    [Theory]
    [InlineData("Zürich")]
    [InlineData("shop.example/orders")]
    [InlineData("\"https://shop.example/orders/4711\"")]
    [InlineData("json.city:Zürich")]
    public async Task Json_Escaped_IsFoundByItsValues(string q)
    {
        var endpoint = await PlainEndpointAsync();
        await CaptureAsync(endpoint, """{"url":"https:\/\/shop.example\/orders\/4711","city":"Z\u00fcrich"}""", Json);

        await FindsAsync(endpoint, q, 1);
    }

    [Theory]
    [InlineData("Content-Type", Form + "; charset=windows-1252")]
    [InlineData("the form", Form)]
    public async Task Form_InACharset_IsFoundByItsText(string saidBy, string contentType)
    {
        var endpoint = await PlainEndpointAsync();
        await CaptureAsync(endpoint, "memo=caf%E9&amount=%8012&charset=windows-1252", contentType);

        await FindsAsync(endpoint, "café", 1, saidBy);
        await FindsAsync(endpoint, "form.amount:€12", 1, saidBy);
    }

    [Theory]
    [InlineData("\"Meet me\"")]
    [InlineData("café")]
    [InlineData("\"+15550123\"")]
    [InlineData("\"SAN FRANCISCO\"")]
    [InlineData("Meet+me")]
    [InlineData("form.FromCity:\"san francisco\"")]
    [InlineData("form.Body:Meet*")]
    [InlineData("json.From:\"+15550123\"")]
    public async Task Form_Field_IsFoundAsItIsRead(string q)
    {
        var endpoint = await PlainEndpointAsync();
        await CaptureAsync(endpoint, "Body=Meet+me+at+the+caf%C3%A9+tomorrow%2C+OK%3F&From=%2B15550123&FromCity=SAN+FRANCISCO", Form);

        await FindsAsync(endpoint, q, 1);
    }

    [Fact]
    public async Task Query_OfAGet_IsFoundAndComparedByParameter()
    {
        var endpoint = await PlainEndpointAsync();
        var left = await GetAsync(endpoint, "?msisdn=447700900001&text=Hello+W%C3%B6rld%21&keyword=HELLO");
        var right = await GetAsync(endpoint, "?msisdn=447700900001&text=Bye&keyword=BYE");

        await FindsAsync(endpoint, "HELLO", 1);
        await FindsAsync(endpoint, "\"Hello Wörld\"", 1);
        await FindsAsync(endpoint, "W%C3%B6rld", 1);
        await FindsAsync(endpoint, "447700900001", 2);
        await FindsAsync(endpoint, "query.keyword:HELLO", 1);
        await FindsAsync(endpoint, "query.text:*", 2);
        var diff = await host.Api.GetAsync($"/diff?left={left["id"]}&right={right["id"]}");
        diff["query"]!["changes"]!
            .AsArray()
            .Select(c => ((string?)c!["path"], (string?)c["left"], (string?)c["right"]))
            .ShouldBe([("/text", "Hello Wörld!", "Bye"), ("/keyword", "HELLO", "BYE")]);
    }

    [Fact]
    public async Task Query_OfTwoRequests_MakesTwoEvents()
    {
        var endpoint = await PlainEndpointAsync();
        await GetAsync(endpoint, "?order=1");
        var other = await GetAsync(endpoint, "?order=2");
        var again = await GetAsync(endpoint, "?order=2");

        other["delivery"]!["duplicateOf"].ShouldBeNull();
        ((string?)again["delivery"]!["duplicateOf"]).ShouldBe((string?)other["id"]);
    }

    [Fact]
    public async Task Multipart_WithAnotherBoundary_DiffersByItsPart()
    {
        var endpoint = await PlainEndpointAsync();
        var left = await SendAsync("aaa111", 10);
        var right = await SendAsync("bbb222", 11);

        var body = (await host.Api.GetAsync($"/diff?left={left["id"]}&right={right["id"]}"))["body"]!;

        ((string?)body["kind"]).ShouldBe("multipart");
        var change = body["changes"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)change["path"], (string?)change["left"], (string?)change["right"]).ShouldBe(
            ("/meta", """{"total":10}""", """{"total":11}""")
        );
        await FindsAsync(endpoint, "json.meta.total:11", 1);
        await FindsAsync(endpoint, "a.png", 2);

        Task<JsonNode> SendAsync(string boundary, int total) =>
            CaptureAsync(
                endpoint,
                Encoding.Latin1.GetBytes(
                    string.Join(
                        "\r\n",
                        $"--{boundary}",
                        "Content-Disposition: form-data; name=\"meta\"",
                        "",
                        $$"""{"total":{{total.ToString(CultureInfo.InvariantCulture)}}}""",
                        $"--{boundary}",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"",
                        "Content-Type: image/png",
                        "",
                        "\u0089PNG\u00FF\0",
                        $"--{boundary}--",
                        ""
                    )
                ),
                $"multipart/form-data; boundary={boundary}"
            );
    }

    [Theory]
    [InlineData("CHEAP")]
    [InlineData("£CHEAP")]
    [InlineData("café")]
    [InlineData("INV-77")]
    [InlineData("json.no:INV-77")]
    public async Task Json_InLatin1_IsFound(string q)
    {
        var endpoint = await PlainEndpointAsync();
        await CaptureAsync(
            endpoint,
            Encoding.Latin1.GetBytes("{\"price\":\"only £CHEAP café\",\"no\":\"INV-77\"}"),
            "application/json; charset=ISO-8859-1"
        );

        await FindsAsync(endpoint, q, 1);
    }

    [Theory]
    [InlineData("{\"name\":\"H\u00EBllo\",\"no\":\"INV-78\"}")]
    [InlineData("{\"name\":\"H\0llo\",\"no\":\"INV-78\"}")]
    public async Task Json_WithAStrayByte_IsFoundByTheRest(string latin1)
    {
        var endpoint = await PlainEndpointAsync();
        await CaptureAsync(endpoint, Encoding.Latin1.GetBytes(latin1), Json);

        await FindsAsync(endpoint, "INV-78", 1);
    }

    [Fact]
    public async Task Trailers_OfAChunkedBody_AreKeptApartFromTheHeaders()
    {
        var endpoint = await PlainEndpointAsync();
        var url = new Uri((string)endpoint["captureUrl"]!);
        await RawHttp.SendAsync(
            url,
            $"POST {url.AbsolutePath} HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nConnection: close\n\n" + "2\n{}\n0\nX-Sum: abc123\n\n"
        );

        var found = (await host.Api.GetAsync($"/requests?q=abc123&endpointId={endpoint["id"]}"))["items"]!
            .AsArray()
            .ShouldHaveSingleItem()!;
        var request = await host.Api.GetAsync($"/requests/{found["id"]}");
        request["trailers"]!.AsArray().Select(t => ((string?)t!["name"], (string?)t["value"])).ShouldBe([("X-Sum", "abc123")]);
        request["headers"]!.AsArray().Select(h => (string?)h!["name"]).ShouldNotContain("X-Sum");
    }

    [Fact]
    public async Task Header_InUtf8_IsFoundAsItIsRead()
    {
        var endpoint = await PlainEndpointAsync();
        var url = new Uri((string)endpoint["captureUrl"]!);
        await RawHttp.SendAsync(
            url,
            Encoding.UTF8.GetBytes(
                $"POST {url.AbsolutePath} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-City: Zürich\r\nContent-Length: 0\r\n\r\n"
            )
        );

        await FindsAsync(endpoint, "Zürich", 1);
        await FindsAsync(endpoint, "header.x-city:Zürich", 1);
    }

    private Task<JsonNode> PlainEndpointAsync() => EndpointAsync(new { provider = "custom", scheme = new { kind = "none" } });

    private Task<JsonNode> EndpointAsync(object endpoint) => host.Api.CreateEndpointAsync(endpoint);

    private Task<JsonNode> CaptureAsync(JsonNode endpoint, string body, string type, params (string, string)[] headers) =>
        host.Api.CaptureAsync(endpoint, Encoding.UTF8.GetBytes(body), [("Content-Type", type), .. headers]);

    private Task<JsonNode> CaptureAsync(JsonNode endpoint, byte[] body, string type) =>
        host.Api.CaptureAsync(endpoint, body, ("Content-Type", type));

    private Task<JsonNode> GetAsync(JsonNode endpoint, string query) =>
        host.Api.CaptureAsync(new HttpRequestMessage(HttpMethod.Get, new Uri((string)endpoint["captureUrl"]! + query)));

    private async Task FindsAsync(JsonNode endpoint, string q, int count, string? why = null) =>
        (await host.Api.GetAsync($"/requests?q={Uri.EscapeDataString(q)}&endpointId={endpoint["id"]}"))["items"]!
            .AsArray()
            .Count.ShouldBe(count, $"{q} {why}");

    private static byte[] Gzipped(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
