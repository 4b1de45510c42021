using System.Security.Cryptography;
using System.Text;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Diagnosis;

/// <summary>Hover signs a line of content type, Content-MD5, path and date: which part differs is found and shown.</summary>
public sealed class CanonicalStringTests
{
    private const string Date = "Sun, 15 Jun 2025 15:06:40 GMT";
    private const string Path = "/hooks/p/token?a=1";

    private static readonly string Md5 = Convert.ToBase64String(MD5.HashData(Deliveries.Json));

    [Theory]
    [InlineData("application/json", "application/json; charset=utf-8", "Content-Type", "application/json; charset=utf-8")]
    [InlineData("application/json; charset=utf-8", "application/json", "Content-Type", "application/json")]
    [InlineData("application/json", "", "Content-Type", "")]
    public void ContentType_SignedOtherwise_IsThePartThatDiffers(string sent, string signed, string part, string shown)
    {
        var result = Explain(sent, $"{signed},{Md5},{Path},{Date}");

        Differs(result, part, shown, sent);
        result.Parts.Single(p => p.Name == "{header:Content-Type}").Signed.ShouldNotBeNull();
        result.Parts.Count(p => p.Signed is not null).ShouldBe(1);
    }

    [Theory]
    [InlineData("Sun, 15 Jun 2025 15:06:39 GMT")]
    [InlineData("Sun, 15 Jun 2025 15:06:40 +0000")]
    [InlineData("2025-06-15T15:06:40Z")]
    [InlineData("1750000000")]
    public void Date_SignedOtherwise_IsThePartThatDiffers(string signed) =>
        Differs(Explain("application/json", $"application/json,{Md5},{Path},{signed}"), "Date", signed, Date);

    [Fact]
    public void ContentMd5_SignedInHex_IsThePartThatDiffers()
    {
        var hex = Convert.ToHexStringLower(MD5.HashData(Deliveries.Json));

        Differs(Explain("application/json", $"application/json,{hex},{Path},{Date}"), "Content-MD5", hex, Md5);
    }

    [Fact]
    public void Url_SignedOtherwise_IsNamed()
    {
        var cause = Explain("application/json", $"application/json,{Md5},/hooks/p/token/?a=1,{Date}").Cause.ShouldNotBeNull();

        cause.Code.ShouldBe(CauseCodes.SignedUrl);
        ((string)cause.Evidence["url"]).ShouldContain("/hooks/p/token/?a=1");
    }

    [Fact]
    public void Body_SwappedUnderTheSameContentMd5_IsBodyDigest()
    {
        var delivery = Delivery("application/json", $"application/json,{Md5},{Path},{Date}") with
        {
            Body = """{"event":"forged"}"""u8.ToArray(),
        };

        var result = Deliveries.Input("hover", delivery).Explain();

        result.Verdict.ShouldBe(Verdict.Mismatch);
        result.Cause.ShouldNotBeNull().Code.ShouldBe(CauseCodes.BodyDigest);
        result.Cause.Explanation.ShouldContain("Content-MD5");
    }

    [Theory]
    [InlineData("\n", CauseCodes.BodyNewline)]
    [InlineData(" ", CauseCodes.BodyNewline)]
    public void Body_LongerAtTheEnd_IsProvenByContentMd5(string more, string code)
    {
        var delivery = Delivery("application/json", $"application/json,{Md5},{Path},{Date}") with
        {
            Body = (byte[])[.. Deliveries.Json, .. Encoding.UTF8.GetBytes(more)],
        };

        var result = Deliveries.Input("hover", delivery).Explain();

        result.Cause.ShouldNotBeNull().Code.ShouldBe(code);
        result.Findings.ShouldContain(f => f.Code == CauseCodes.BodyDigest);
    }

    [Fact]
    public void Body_ReserializedOnTheWay_IsProvenByContentMd5()
    {
        var sent = Encoding.UTF8.GetBytes("""{"event":"x","name":"a/b","id":1}""");
        var md5 = Convert.ToBase64String(MD5.HashData(sent));
        var delivery = Delivery("application/json", $"application/json,{md5},{Path},{Date}", md5) with
        {
            Body = Encoding.UTF8.GetBytes("""{"event": "x", "name": "a/b", "id": 1}"""),
        };

        var cause = Deliveries.Input("hover", delivery).Explain().Cause.ShouldNotBeNull();

        cause.Code.ShouldBe(CauseCodes.BodyReserialized);
    }

    [Fact]
    public void Secret_Unknown_ShowsEveryPartOfTheLine()
    {
        var result = Deliveries.Input("hover", Delivery("application/json", "x"), secret: "another").Explain();

        result.Cause.ShouldNotBeNull().Code.ShouldBe(CauseCodes.Unknown);
        result
            .Parts.Where(p => p.Name is not null)
            .Select(p => (p.Name, Encoding.UTF8.GetString(p.Bytes.Span)))
            .ShouldBe([
                ("{header:Content-Type}", "application/json"),
                ("{header:Content-MD5}", Md5),
                ("{url.pathAndQuery}", Path),
                ("{header:Date}", Date),
            ]);
    }

    private static void Differs(DiagnosisResult result, string part, string signed, string seen)
    {
        var cause = result.Cause.ShouldNotBeNull();
        cause.Code.ShouldBe(CauseCodes.SignedContent, cause.Explanation);
        (cause.Evidence["part"], cause.Evidence["signed"], cause.Evidence["seen"]).ShouldBe((part, signed, seen));
        cause.Explanation.ShouldContain($"in the part {part}");
    }

    private static DiagnosisResult Explain(string contentType, string signedContent) =>
        Deliveries.Input("hover", Delivery(contentType, signedContent)).Explain();

    private static SignedMessage Delivery(string contentType, string signedContent, string? md5 = null)
    {
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Deliveries.Secret), Encoding.UTF8.GetBytes(signedContent));
        return Deliveries
            .Message()
            .With("Content-Type", contentType)
            .With("Date", Date)
            .With("Content-MD5", md5 ?? Md5)
            .With("Hover-Signature-256", $"sha256=12344:{Convert.ToBase64String(signature)}");
    }
}
