using System.Security.Cryptography;
using System.Text;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Diagnosis;

public class ContentCauseTests
{
    private static readonly string Text = Encoding.UTF8.GetString(Deliveries.Json);
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Deliveries.Secret);

    private static Cause CauseOf(string signature, params Header[] headers) =>
        Deliveries
            .Input("github", Deliveries.Message(null, [new Header("X-Hub-Signature-256", "sha256=" + signature), .. headers]))
            .Explain()
            .Cause!;

    public static TheoryData<string, string> OtherHashes =>
        new()
        {
            { Convert.ToHexStringLower(HMACSHA1.HashData(Key, Deliveries.Json)), "sha1" },
            { Convert.ToHexStringLower(HMACSHA512.HashData(Key, Deliveries.Json)), "sha512" },
            { Convert.ToHexStringLower(HMACMD5.HashData(Key, Deliveries.Json)), "md5" },
            { Convert.ToHexStringLower(SHA256.HashData([.. Key, .. Deliveries.Json])), "sha256" },
            { Convert.ToHexStringLower(SHA256.HashData([.. Deliveries.Json, .. Key])), "sha256" },
            { Convert.ToHexStringLower(HMACSHA256.HashData(Deliveries.Json, Key)), "sha256" },
        };

    [Theory]
    [MemberData(nameof(OtherHashes))]
    public void AnotherHash_Used_IsNamed(string signature, string hash)
    {
        var cause = CauseOf(signature);

        cause.Code.ShouldBe(CauseCodes.HashAlgorithm);
        cause.Evidence["hash"].ShouldBe(hash);
    }

    [Theory]
    [InlineData("1750000000.", "", "{timestamp}.{body}")]
    [InlineData("v0:1750000000:", "", "v0:{timestamp}:{body}")]
    [InlineData("", "1750000000", "{body}{timestamp}")]
    public void Timestamp_InTheContent_IsSignedContent(string before, string after, string template)
    {
        var cause = CauseOf(Deliveries.Hmac(Deliveries.Secret, before + Text + after), new Header("X-Timestamp", "1750000000"));

        cause.Code.ShouldBe(CauseCodes.SignedContent);
        cause.Evidence["template"].ShouldBe(template);
        cause.Evidence["timestamp"].ShouldBe("header X-Timestamp");
    }

    [Fact]
    public void Timestamp_SignedInMilliseconds_IsUnit() =>
        CauseOf(Deliveries.Hmac(Deliveries.Secret, "1750000000000." + Text), new Header("X-Timestamp", "1750000000"))
            .Code.ShouldBe(CauseCodes.TimestampUnit);

    [Theory]
    [InlineData("http://inspector.test/hooks/p/token?a=1")]
    [InlineData("https://inspector.test/hooks/p/token/?a=1")]
    [InlineData("https://inspector.test/hooks/p/token")]
    [InlineData("https://inspector.test:443/hooks/p/token?a=1")]
    [InlineData("https://public.example/hooks/p/token?a=1")]
    public void AnotherUrl_Signed_IsNamed(string url)
    {
        var square = Deliveries.Provider("square");
        var message = Deliveries.Signed(square.Scheme, url: url) with { Url = Deliveries.Url };

        var cause = Deliveries.Input("square", message.With("X-Forwarded-Host", "public.example")).Explain().Cause!;

        cause.Code.ShouldBe(CauseCodes.SignedUrl);
        cause.Evidence["url"].ShouldBe(url);
    }

    [Fact]
    public void FormField_SignedAlone_IsFormEncoding()
    {
        var body = Encoding.ASCII.GetBytes("payload=%7B%22a%22%3A1%7D&other=x");
        var message = Deliveries.Message(
            body,
            new Header("X-Hub-Signature-256", "sha256=" + Deliveries.Hmac(Deliveries.Secret, """{"a":1}"""))
        );

        var cause = Deliveries.Input("github", message).Explain().Cause!;

        cause.Code.ShouldBe(CauseCodes.FormEncoding);
        cause.Evidence["field"].ShouldBe("payload");
    }
}
