using System.IO.Compression;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;
using static WebhookInspector.Tests.Hover.HoverFlowClient;

namespace WebhookInspector.Tests.Hover;

/// <summary>Codes that name another webhook than the registration's answer did, and codes in a form.</summary>
public sealed class HoverCodeOwnerTests : IAsyncLifetime
{
    private DocumentedHover hover = null!;
    private InspectorHost host = null!;
    private HoverFlowClient flow = null!;

    public async Task InitializeAsync()
    {
        hover = await DocumentedHover.StartAsync();
        host = new InspectorHost(null, new() { ["Inspector:Hover:ApiBaseUrl"] = hover.Url });
        flow = await CreateAsync(host, simulator: false);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await hover.DisposeAsync();
    }

    [Fact]
    public async Task PageExample_CodeNamesAnotherWebhook_EndsVerifiedAndSaysThatTheIdsDiffer()
    {
        var webhook = await flow.InStateAsync(await flow.RegisterAsync(), "verified");

        ((string?)webhook["hoverWebhookId"], (string?)webhook["codeWebhookId"]).ShouldBe(("12343", "12344"));
        ((string?)webhook["code"]).ShouldBe("4addd2b9-5cd7-497f-9f32-52ff0718ddbb");
        Texts(webhook)
            .ShouldContain(t => t.Contains("registered as webhook 12343, the code names webhook 12344", StringComparison.Ordinal));
        (await flow.ListAsync()).Count.ShouldBe(1);
        hover.IsVerified(DocumentedHover.FirstId).ShouldBeTrue();
    }

    [Theory]
    [InlineData("form", false)]
    [InlineData("multipart", false)]
    [InlineData("json", true)]
    [InlineData("form", true)]
    [InlineData("multipart", true)]
    public async Task Code_AsAFormOrCompressed_IsRecognisedLikeTheJsonOne(string kind, bool compressed)
    {
        hover.Message = id => Packed(kind, id, compressed);

        var webhook = await flow.InStateAsync(await flow.RegisterAsync(), "verified");

        var request = await host.Api.GetAsync($"/requests/{Step(webhook, "code-captured")["requestId"]}");
        ((string?)request["eventType"]).ShouldBe("webhook-verification-code");
        (await flow.ListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task TwoWaiting_CodeOfAnUnknownWebhook_AsksAndGoesWhereItIsGiven()
    {
        var (first, second) = await TwoWaitingAsync();

        await hover.PostAsync(DocumentedHover.Json(DocumentedHover.CodeOf(DocumentedHover.FirstId), 99));

        var entry = await EntryAsync();
        ((string?)entry["state"], (bool?)entry["byHand"], (string?)entry["hoverWebhookId"]).ShouldBe(("code-received", true, "99"));
        entry["mayBelongTo"]!.AsArray().Select(c => (string?)c!["id"]).ShouldBe([(string?)first["id"], (string?)second["id"]]);
        Texts(entry)[^1].ShouldContain("2 registrations wait for a code");
        (await flow.GetAsync(first))["code"].ShouldBeNull();

        var (status, _) = await flow.PostAsync(first, "code", new { code = (string)entry["code"]! });

        status.ShouldBe(200);
        first = await flow.InStateAsync(first, "verified");
        ((string?)first["codeWebhookId"], (string?)Step(first, "code-given")["requestId"]).ShouldBe(
            ("99", (string?)Step(entry, "code-captured")["requestId"])
        );
        (await flow.ListAsync()).Select(w => (string?)w!["id"]).ShouldBe([(string?)second["id"], (string?)first["id"]]);
        ((string?)(await flow.GetAsync(second))["state"]).ShouldBe("registered");
    }

    [Fact]
    public async Task TwoWaiting_CodeWithTheRightId_GoesToItsWebhookAlone()
    {
        var (first, second) = await TwoWaitingAsync();

        await hover.PostAsync(DocumentedHover.Json(DocumentedHover.CodeOf(DocumentedHover.FirstId + 2), DocumentedHover.FirstId + 2));

        second = await flow.InStateAsync(second, "verified");
        second["codeWebhookId"].ShouldBeNull();
        ((string?)(await flow.GetAsync(first))["state"]).ShouldBe("registered");
        (await flow.ListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task CodeOfAnotherIsVerified_TheRightOneComesLater_Wins()
    {
        hover.Message = _ => null;
        hover.VerifiesAnother = true;
        var webhook = await flow.InStateAsync(await flow.RegisterAsync(), "registered");
        await hover.PostAsync(DocumentedHover.Json(DocumentedHover.CodeOf(DocumentedHover.FirstId), 99));
        await Eventually.IsTrueAsync(async () => Problem(webhook = await flow.GetAsync(webhook)) == "code-of-another");
        ((string?)webhook["state"], webhook["verifiedAt"]).ShouldBe(("registered", null));

        hover.VerifiesAnother = false;
        hover.Message = id => DocumentedHover.Json(DocumentedHover.CodeOf(id), id);
        (await flow.PostAsync(webhook, "resend")).Status.ShouldBe(200);

        webhook = await flow.InStateAsync(webhook, "verified");
        webhook["codeWebhookId"].ShouldBeNull();
        hover.IsVerified(DocumentedHover.FirstId).ShouldBeTrue();
    }

    [Fact]
    public async Task ListHasTheIdThatTheCodeNames_IsTakenOver()
    {
        hover.Listed = id => id + 1;

        var webhook = await flow.InStateAsync(await flow.RegisterAsync(), "verified");

        await Eventually.IsTrueAsync(async () => Causes(webhook = await flow.GetAsync(webhook)).Contains("renamed"));
        ((string?)webhook["state"], (string?)webhook["hoverWebhookId"], webhook["codeWebhookId"]).ShouldBe(("verified", "12344", null));
    }

    [Fact]
    public async Task Code_OfAnUnknownWebhookWithNoneWaiting_IsStillOfferedAsRegisteredElsewhere()
    {
        var webhook = await flow.InStateAsync(await flow.RegisterAsync(), "verified");

        await hover.PostAsync(DocumentedHover.Json("another-code", 777));

        var entry = await EntryAsync();
        (Texts(entry)[^1], entry["mayBelongTo"]!.AsArray().Count).ShouldBe(
            ("A verification code came that names webhook 777, which was not registered from here. It can be sent back from here.", 0)
        );
        ((string?)(await flow.GetAsync(webhook))["state"]).ShouldBe("verified");
    }

    private async Task<(JsonNode First, JsonNode Second)> TwoWaitingAsync()
    {
        hover.Message = _ => null;
        var first = await flow.InStateAsync(await flow.RegisterAsync(), "registered");
        return (first, await flow.InStateAsync(await flow.RegisterAsync(), "registered"));
    }

    /// <summary>The webhook that was made for a code alone, once it is there.</summary>
    private async Task<JsonNode> EntryAsync()
    {
        JsonNode? entry = null;
        await Eventually.IsTrueAsync(async () => (entry = (await flow.ListAsync()).FirstOrDefault(w => (bool)w!["byHand"]!)) is not null);
        return entry!;
    }

    private static IReadOnlyList<string> Texts(JsonNode webhook) => [.. webhook["steps"]!.AsArray().Select(s => (string)s!["text"]!)];

    private static JsonNode Step(JsonNode webhook, string cause) => webhook["steps"]!.AsArray().First(s => (string?)s!["cause"] == cause)!;

    private static HttpContent Packed(string kind, int id, bool compressed)
    {
        var fields = new Dictionary<string, string>
        {
            ["event"] = "webhook-verification-code",
            ["code"] = DocumentedHover.CodeOf(id),
            ["webhook_id"] = id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        HttpContent content = kind switch
        {
            "form" => new FormUrlEncodedContent(fields),
            "multipart" => Multipart(fields),
            _ => DocumentedHover.Json(fields["code"], id),
        };
        if (!compressed)
            return content;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            content.CopyTo(gzip, null, CancellationToken.None);
        var zipped = new ByteArrayContent(packed.ToArray());
        zipped.Headers.ContentType = content.Headers.ContentType;
        zipped.Headers.ContentEncoding.Add("gzip");
        return zipped;
    }

    private static MultipartFormDataContent Multipart(Dictionary<string, string> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        return content;
    }
}
