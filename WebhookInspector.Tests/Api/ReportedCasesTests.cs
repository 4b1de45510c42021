using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Diagnosis;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>Inputs of public bug reports (the cases), each with the answer that is right.</summary>
public sealed class ReportedCasesTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string Secret = "lz0";
    private const string Body = """{"n":0}""";

    private static byte[] Digest => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(Body));

    public static TheoryData<string, string> Printed =>
        new()
        {
            { "BitConverter", BitConverter.ToString(Digest) },
            { "colons", string.Join(':', Digest.Select(b => $"{b:x2}")) },
            { "0x", "0x" + Convert.ToHexStringLower(Digest) },
            { "unpadded", string.Concat(Digest.Select(b => $"{b:x}")) },
            { "Python base64", $"b'{Convert.ToBase64String(Digest)}'" },
            { "Python hex", $"b'{Convert.ToHexStringLower(Digest)}'" },
            { "Python bytes", "b'" + string.Concat(Digest.Select(b => $"\\x{b:x2}")) + "'" },
            { "Java bytes", "[" + string.Join(", ", Digest.Select(b => (sbyte)b)) + "]" },
            { "JavaScript bytes", string.Join(',', Digest) },
            { "Go bytes", "[" + string.Join(' ', Digest) + "]" },
            { "C bytes", "{" + string.Join(", ", Digest.Select(b => $"0x{b:x2}")) + "}" },
            { "Node Buffer", "<Buffer " + string.Join(' ', Digest.Select(b => $"{b:x2}")) + ">" },
        };

    [Theory]
    [MemberData(nameof(Printed))]
    public async Task Computed_PrintedInAnyWay_IsTheRightDigestWrittenDifferently(string way, string computed)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });
        var request = await host.Api.CaptureAsync(
            endpoint,
            Encoding.UTF8.GetBytes(Body),
            ("Content-Type", "application/json"),
            ("X-GitHub-Event", "ping"),
            ("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(Digest))
        );

        var (status, diagnosis) = await host.Api.SendAsync(HttpMethod.Post, $"/requests/{request["id"]}/diagnosis", new { computed });

        status.ShouldBe(200);
        ((string?)diagnosis!["cause"]?["code"]).ShouldBe(CauseCodes.SignatureEncoding, way);
    }

    [Fact]
    public async Task Signature_PrintedByBitConverter_IsRecognizedInTheHeaderToo()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });

        var cause = await CauseAsync(endpoint, Body, ("X-Hub-Signature-256", "sha256=" + BitConverter.ToString(Digest)));

        ((string?)cause["code"]).ShouldBe(CauseCodes.SignatureEncoding);
    }

    [Theory]
    [InlineData("Caller=sip%3A15550100%40192.0.2.7", "Caller=sip:15550100@192.0.2.7", "query encoded differently")]
    [InlineData("Digits=1&AccountSid=AC1", "AccountSid=AC1&Digits=1", "parameters in another order")]
    [InlineData("Msg=a+b", "Msg=a%20b", "query encoded differently")]
    public async Task Url_SignedWithAnotherQuery_IsNotBlamedOnAProxy(string sent, string signed, string title)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "twilio", secret = "twtok_5e1f" });
        var url = (string)endpoint["captureUrl"]!;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri($"{url}?{sent}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        );
        request.Headers.Add(
            "X-Twilio-Signature",
            Convert.ToBase64String(HMACSHA1.HashData("twtok_5e1f"u8, Encoding.UTF8.GetBytes($"{url}?{signed}")))
        );
        var captured = await host.Api.CaptureAsync(request);

        var cause = (await host.Api.GetAsync($"/requests/{captured["id"]}/diagnosis"))["cause"]!;

        ((string?)cause["code"]).ShouldBe(CauseCodes.SignedUrl);
        ((string?)cause["title"]).ShouldNotBeNull().ShouldContain(title);
        cause.ToJsonString().ShouldNotContain("PublicUrl");
        cause.ToJsonString().ShouldNotContain("proxy", Case.Insensitive);
    }

    [Fact]
    public async Task Signature_ChangedByACharacter_SaysThatTheSecretIsRight()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = Secret });
        var right = Convert.ToHexStringLower(Digest);
        var changed = right[..9] + (right[9] == 'a' ? 'b' : 'a') + right[10..];

        var cause = await CauseAsync(endpoint, Body, ("X-Hub-Signature-256", "sha256=" + changed));

        ((string?)cause["code"]).ShouldBe(CauseCodes.SignatureAltered);
        ((int?)cause["evidence"]!["position"]).ShouldBe(10);
        ((string?)cause["explanation"]).ShouldNotBeNull().ShouldContain("the secret is right");
    }

    [Fact]
    public async Task Signature_WrongOnPurposeInAHandshake_IsAProbeAndNoAlarm()
    {
        const string Test = """{"events":[],"firstEventSequence": 0,"lastEventSequence": 0, "entropy": "LUWDSUDGSWNZVALZXBEV"}""";
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "xero", secret = "xerokey" });
        var right = Convert.ToBase64String(HMACSHA256.HashData("xerokey"u8, Encoding.UTF8.GetBytes(Test)));
        var sent = (right[0] == '/' ? '+' : '/') + right[1..];

        var captured = await CaptureAsync(endpoint, Test, ("Content-Type", "application/json"), ("x-xero-signature", sent));
        var diagnosis = await host.Api.GetAsync($"/requests/{captured["id"]}/diagnosis");

        ((int?)captured["response"]!["status"]).ShouldBe(401);
        ((string?)diagnosis["cause"]!["code"]).ShouldBe(CauseCodes.ProviderProbe);
        diagnosis["findings"]!.AsArray().Select(f => (string?)f!["code"]).ShouldContain(CauseCodes.SignatureAltered);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Route_OfMailgun_VerifiesByTheFieldsOfItsForm(bool hasAttachment)
    {
        const string Token = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee";
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "mailgun", secret = "mg-key-5" });
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData("mg-key-5"u8, Encoding.ASCII.GetBytes(time + Token)));
        (string Name, string Value)[] fields =
        [
            ("recipient", "a@b.example"),
            ("timestamp", time),
            ("token", Token),
            ("signature", signature),
        ];
        using var multipart = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            multipart.Add(new StringContent(value), name);
        multipart.Add(new ByteArrayContent([0x89, 0x50]), "attachment-1", "a.png");
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, (string?)endpoint["captureUrl"])
        {
            Content = hasAttachment ? multipart : form,
        };

        var captured = await host.Api.CaptureAsync(request);

        ((string?)captured["verification"]!["verdict"]).ShouldBe("verified");
        ((string?)captured["verification"]!["freshness"]).ShouldBe("fresh");
    }

    [Fact]
    public async Task Ping_ThatWooCommerceSendsUnsigned_IsToldAsSuch()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "woocommerce", secret = "wcs" });

        var captured = await CaptureAsync(endpoint, "webhook_id=3", ("Content-Type", "application/x-www-form-urlencoded"));
        var diagnosis = await host.Api.GetAsync($"/requests/{captured["id"]}/diagnosis");

        ((string?)captured["handshake"]).ShouldBe("unsigned ping");
        ((string?)diagnosis["cause"]!["code"]).ShouldBe(CauseCodes.ProviderProbe);
        diagnosis["cause"]!.ToJsonString().ShouldNotContain("proxy");
    }

    private async Task<JsonNode> CauseAsync(JsonNode endpoint, string body, params (string, string)[] headers)
    {
        var captured = await CaptureAsync(endpoint, body, headers);
        return (await host.Api.GetAsync($"/requests/{captured["id"]}/diagnosis"))["cause"]!;
    }

    private Task<JsonNode> CaptureAsync(JsonNode endpoint, string body, params (string, string)[] headers) =>
        host.Api.CaptureAsync(endpoint, Encoding.UTF8.GetBytes(body), headers);
}
