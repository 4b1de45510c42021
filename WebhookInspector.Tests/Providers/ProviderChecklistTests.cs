using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Checks;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Providers;

public class ProviderChecklistTests
{
    private const string CovePayload =
        """{"time":"t","applicant":{"id":"a","status":"SENT"},"org":{"id":"o"},"property":{"id":"p"},"listor":{"id":"l"}}""";
    private const string HoverCode = """{"event":"webhook-verification-code","code":"c","webhook_id":1}""";
    private static readonly (string, string) Json = ("Content-Type", "application/json; charset=utf-8");

    [Theory]
    [InlineData("http://localhost:5080/hooks/cove/t", null, CheckState.NotApplicable)]
    [InlineData("http://127.0.0.1:5080/hooks/cove/t", "https", CheckState.Kept)]
    [InlineData("http://localhost:5080/hooks/cove/t", "http", CheckState.Broken)]
    [InlineData("http://hooks.example.com/hooks/cove/t", null, CheckState.Broken)]
    [InlineData("https://hooks.example.com/hooks/cove/t", null, CheckState.Kept)]
    public void Https_AsSeen_IsTicked(string url, string? forwardedProto, CheckState state)
    {
        var headers = forwardedProto is null ? [] : new[] { new Header("X-Forwarded-Proto", forwardedProto) };
        Check.Item("cove", "HTTPS", new SignedMessage("POST", url, headers, default)).State.ShouldBe(state);
    }

    [Fact]
    public void Https_ForwardedHeader_IsRead() =>
        Check.Item("cove", "HTTPS", Built.Message("", ("Forwarded", "for=192.0.2.1;proto=https, for=x"))).State.ShouldBe(CheckState.Kept);

    [Fact]
    public void Method_OtherThanPost_IsBroken() =>
        Check
            .Item("cove", "POST", Built.Message("{}") with { Method = "PUT" })
            .ShouldBe(new ChecklistItem("Sent with POST", CheckState.Broken, "The method is PUT."));

    [Fact]
    public void Cove_PayloadWhole_IsKeptThroughout() =>
        ProviderChecklist
            .Evaluate(
                Built.Provider("cove"),
                new(
                    Built.Message(CovePayload, Json, ("X-HMAC-SIGNATURE", "aa")),
                    Built.Noon,
                    Check.Outcome(Verdict.Verified),
                    new Answer(200, 3)
                )
            )
            .Where(item => item.State != CheckState.Kept)
            .Select(item => item.Text)
            .ShouldBe(["Sent over HTTPS", "The raw payload is stored before it is processed"]);

    [Fact]
    public void Cove_PayloadWithoutListor_NamesIt() =>
        Check
            .Item("cove", "listor.id", Built.Message(CovePayload.Replace("listor", "lister", StringComparison.Ordinal)))
            .ShouldBe(new ChecklistItem("Payload has listor.id", CheckState.Broken, "Missing: listor.id."));

    [Fact]
    public void Payload_Gzipped_IsJudgedDecoded() =>
        Check
            .Item("cove", "listor.id", Built.Message(Gzipped(CovePayload), Json, ("Content-Encoding", "gzip")))
            .State.ShouldBe(CheckState.Kept);

    [Fact]
    public void Payload_InAnUnknownEncoding_SaysThatItIsNotDecoded() =>
        Check
            .Item("cove", "listor.id", Built.Message(Gzipped(CovePayload), Json, ("Content-Encoding", "lzma")))
            .Detail.ShouldContain("'lzma' is no encoding that this program can undo");

    private static byte[] Gzipped(string text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest))
            zip.Write(Encoding.UTF8.GetBytes(text));
        return zipped.ToArray();
    }

    [Theory]
    [InlineData("cove", 200, CheckState.Kept)]
    [InlineData("cove", 202, CheckState.Broken)]
    [InlineData("compliancely", 202, CheckState.Kept)]
    [InlineData("compliancely", 500, CheckState.Broken)]
    [InlineData("compliancely", 0, CheckState.Broken)]
    public void Answered_Status_IsTickedAsTheProviderWants(string provider, int status, CheckState state) =>
        Check.Item(provider, "Answered with", Built.Message("{}"), answer: new Answer(status, 1)).State.ShouldBe(state);

    [Theory]
    [InlineData(10_000, CheckState.Kept)]
    [InlineData(10_001, CheckState.Broken)]
    public void Coverbase_Window_IsTenSeconds(int ms, CheckState state) =>
        Check.Item("coverbase", "within 10 s", Built.Message("{}"), answer: new Answer(200, ms)).State.ShouldBe(state);

    [Theory]
    [InlineData(15, CheckState.Broken)]
    [InlineData(16, CheckState.Kept)]
    [InlineData(null, CheckState.NotApplicable)]
    public void Coverbase_SecretLength_IsTickedWhenKnown(int? length, CheckState state) =>
        Check.Item("coverbase", "at least 16", Built.Message("{}"), secretLength: length).State.ShouldBe(state);

    [Fact]
    public void Coverbase_EventSeenBefore_IsADuplicate() =>
        Check
            .Item("coverbase", "not seen before", Built.Message("""{"event_id":"e"}"""), seenBefore: true)
            .Detail.ShouldStartWith("A duplicate");

    [Theory]
    [InlineData(Verdict.Verified, CheckState.Kept)]
    [InlineData(Verdict.Mismatch, CheckState.Broken)]
    [InlineData(Verdict.MissingSignature, CheckState.Broken)]
    [InlineData(Verdict.NoSecret, CheckState.NotApplicable)]
    public void Signature_Verdict_IsTicked(Verdict verdict, CheckState state) =>
        Check.Item("cove", "Signature is right", Built.Message("{}"), Check.Outcome(verdict)).State.ShouldBe(state);

    [Theory]
    [InlineData("Signature is right")]
    [InlineData("Content-MD5")]
    [InlineData("Date is present")]
    public void Hover_UnsignedVerificationCode_IsNotHeldToTheSignature(string text) =>
        Check
            .Item("hover", text, Built.Message(HoverCode, Json), Check.Outcome(Verdict.MissingSignature))
            .State.ShouldBe(CheckState.NotApplicable);

    [Theory]
    [InlineData(Freshness.Fresh, CheckState.Kept)]
    [InlineData(Freshness.Stale, CheckState.Broken)]
    [InlineData(Freshness.Future, CheckState.Broken)]
    [InlineData(Freshness.None, CheckState.NotApplicable)]
    public void Freshness_OfTheVerification_IsTicked(Freshness freshness, CheckState state) =>
        Check.Item("slack", "Timestamp", Built.Message("{}"), Check.Outcome(Verdict.Verified, freshness)).State.ShouldBe(state);

    [Fact]
    public void SingleInvoice_SharedToken_NamesTheOtherEndpoints() =>
        Check
            .Item("single-invoice", "own token", Built.Message("{}"), sharedWith: ["Grading", "Search"])
            .Detail.ShouldBe("The same token is set on Grading, Search.");

    [Fact]
    public void SingleInvoice_WithoutApiVersion_IsBroken() =>
        Check.Item("single-invoice", "X-APIVersion", Built.Message("{}")).State.ShouldBe(CheckState.Broken);

    [Theory]
    [InlineData("Bearer abc-._~+/9", CheckState.Kept)]
    [InlineData("Bearer YWJjZA==", CheckState.Kept)]
    [InlineData("Bearer abc=def", CheckState.Broken)]
    [InlineData("Bearer pass word", CheckState.Broken)]
    [InlineData("Bearer gr\u00fcn", CheckState.Broken)]
    [InlineData("Basic YWJj", CheckState.Broken)]
    public void SingleInvoice_TokenAlphabet_IsTicked(string authorization, CheckState state) =>
        Check.Item("single-invoice", "allowed characters", Built.Message("{}", ("Authorization", authorization))).State.ShouldBe(state);

    [Theory]
    [InlineData("""{"exp":"EXP"}""", -1, CheckState.Broken)]
    [InlineData("""{"exp":"EXP"}""", 30, CheckState.Broken)]
    [InlineData("""{"exp":"EXP"}""", 180, CheckState.Broken)]
    [InlineData("""{"exp":"EXP"}""", 182, CheckState.Kept)]
    [InlineData("""{"exp":"EXP"}""", 4000, CheckState.Kept)]
    [InlineData("""{"exp":1e300}""", 0, CheckState.Kept)]
    [InlineData("""{"sub":"me"}""", 0, CheckState.NotApplicable)]
    [InlineData("""{"exp":1e400}""", 0, CheckState.Kept)]
    [InlineData("not json", 0, CheckState.NotApplicable)]
    public void SingleInvoice_JsonWebToken_IsTickedByItsExpiry(string claims, int days, CheckState state)
    {
        var filled = claims.Replace("\"EXP\"", Built.Noon.AddDays(days).ToUnixTimeSeconds().ToString(), StringComparison.Ordinal);
        var token = $"eyJhbGciOiJub25lIn0.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(filled))}.c2ln";
        Check.Item("single-invoice", "JSON Web Token", Built.Message("{}", ("Authorization", $"Bearer {token}"))).State.ShouldBe(state);
    }

    [Fact]
    public void SingleInvoice_PlainToken_HasNoExpiryToCheck() =>
        Check
            .Item("single-invoice", "JSON Web Token", Built.Message("{}", ("Authorization", "Bearer abc")))
            .Detail.ShouldBe("The token is no JSON Web Token.");
}
