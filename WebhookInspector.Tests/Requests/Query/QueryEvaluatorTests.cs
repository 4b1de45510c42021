using System.IO.Compression;
using System.Text;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Requests.Query;
using WebhookInspector.Tests.Components;

namespace WebhookInspector.Tests.Requests.Query;

public sealed class QueryEvaluatorTests
{
    private const string Json = """
        {"event":"vendor.created","amount":10.5,"big":9007199254740993,"text":"7","none":null,"on":true,"a b":1,"items":[{"id":1},{"id":"Two"}],"half":"\ud800"}
        """;

    private static readonly DateTimeOffset Now = Summaries.At.AddHours(1);

    [Theory]
    [InlineData("vendor.created", true)]
    [InlineData("VENDOR*amount", true)]
    [InlineData("amount*vendor", false)]
    [InlineData("-nowhere", true)]
    [InlineData("nowhere OR evt_1", true)]
    [InlineData("curl", true)]
    [InlineData("s3cret", false)]
    [InlineData("note-word", true)]
    [InlineData("body:vendor", true)]
    [InlineData("body:curl", false)]
    [InlineData("header.user-agent:CURL/8", true)]
    [InlineData("header.user-agent:curl", false)]
    [InlineData("header.user-agent:curl*", true)]
    [InlineData("header.authorization:*", true)]
    [InlineData("header.authorization:s3cret", false)]
    [InlineData("header.absent:*", false)]
    [InlineData("ip:203.0.113.*", true)]
    [InlineData("method:post verdict:verified provider:cove", true)]
    [InlineData("type:applicant.*", true)]
    [InlineData("type:APPLICANT.updated", false)]
    [InlineData("endpoint:\"my cove\"", true)]
    [InlineData("endpoint:ep_cove", true)]
    [InlineData("status:2xx", true)]
    [InlineData("status:>200", false)]
    [InlineData("size:200..1kb", true)]
    [InlineData("received:>-2h", true)]
    [InlineData("received:<-30m", true)]
    [InlineData("received:>-30m", false)]
    [InlineData("received:today", true)]
    [InlineData("received:2026-11-20", true)]
    [InlineData("received:>2026-11-20", false)]
    [InlineData("received:2026-11-19..2026-11-20", true)]
    [InlineData("correlation:wfr_12", true)]
    [InlineData("correlation:wfr_1", false)]
    [InlineData("correlation:wfr_*", true)]
    [InlineData("is:noted", true)]
    [InlineData("is:pinned", false)]
    [InlineData("json.amount:>10", true)]
    [InlineData("json.amount:10.50", true)]
    [InlineData("json.amount:1..20", true)]
    [InlineData("json.big:9007199254740992", false)]
    [InlineData("json.big:>9007199254740992", true)]
    [InlineData("json.text:>6", true)]
    [InlineData("json.none:null", true)]
    [InlineData("json.none:*", true)]
    [InlineData("json.on:true", true)]
    [InlineData("json.\"a b\":1", true)]
    [InlineData("json.items[1].id:two", true)]
    [InlineData("json.items[*].id:1", true)]
    [InlineData("json.items[2].id:*", false)]
    [InlineData("json.items:*", true)]
    [InlineData("json.missing:*", false)]
    [InlineData("json.half:x", false)]
    public void Matches_Query_AsWritten(string q, bool expected) => Matches(q, Encoding.UTF8.GetBytes(Json)).ShouldBe(expected);

    [Theory]
    [InlineData("json.amount:10.5")]
    [InlineData("body:vendor.created")]
    public void Matches_GzippedBody_IsReadDecoded(string q)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Json));
        }

        Matches(q, zipped.ToArray(), new ShownHeader("Content-Encoding", "gzip")).ShouldBeTrue();
    }

    [Fact]
    public void Misses_PartsThatFail_AreNamed()
    {
        QueryParser.TryParse("method:POST type:other (json.amount:>100 OR is:pinned)", out var node, out _).ShouldBeTrue();

        Evaluator().Misses(node!, Request(Encoding.UTF8.GetBytes(Json))).ShouldBe(["type:other", "json.amount:>100 OR is:pinned"]);
    }

    private static bool Matches(string q, byte[] body, params ShownHeader[] headers)
    {
        QueryParser.TryParse(q, out var node, out var fault).ShouldBeTrue(fault?.Message);
        return Evaluator().Matches(node!, Request(body, headers));
    }

    private static QueryEvaluator Evaluator() => new(Now, new Dictionary<string, string> { ["ep_cove"] = "My Cove", ["ep_2"] = "Other" });

    private static SearchedRequest Request(byte[] body, params ShownHeader[] headers) =>
        new(
            Summaries.One() with
            {
                Noted = true,
            },
            "/hooks/cove/t/a?order=A%201&tag=x",
            "203.0.113.7",
            "wfr_12",
            "a note-word",
            [.. headers, new("User-Agent", "curl/8"), new("Authorization", null)],
            body,
            []
        );
}
