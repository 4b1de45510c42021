using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

public class HoverSignatureTests
{
    private static readonly SigningSecret Secret = Declared.Secret(
        "NDYBduht2zrCg6fMXFWadfsT8fT3gQskoFPmRen7KcksDQBqmrpHqcGdgN70ObRqLLjQxBxrTol/lia3WRHtQA=="
    );
    private static readonly SignedMessage Event = Declared.Message(
        """{"event":"job-state-changed-v2","webhook_id":230293}""",
        ("Content-Type", "application/json")
    );

    public static readonly TheoryData<string> Forms = new("Hover-Signature-256", "Hover-Signature", "APIAuth", "APIAuth-HMAC-SHA256");

    [Theory]
    [MemberData(nameof(Forms))]
    public void Verify_EachDocumentedForm_IsVerifiedAndNamed(string form)
    {
        var outcome = Event.Sign(Declared.Hover, Secret, form).Verify(Declared.Hover, Secret);

        outcome.Verdict.ShouldBe(Verdict.Verified, outcome.Reason);
        outcome.Strength.ShouldBe(Strength.Signature);
        outcome.Freshness.ShouldBe(Freshness.Fresh);
        outcome.Scheme.ShouldStartWith(form + ": ");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Verify_BodySwappedUnderTheSameContentMd5_IsMismatchWithItsOwnReason(string form)
    {
        var swapped = Event.Sign(Declared.Hover, Secret, form) with { Body = """{"event":"forged"}"""u8.ToArray() };

        var outcome = swapped.Verify(Declared.Hover, Secret);

        outcome.Verdict.ShouldBe(Verdict.Mismatch);
        outcome.Reason.ShouldContain("Content-MD5");
    }

    [Theory]
    [InlineData("/hooks/p/token", "the URL’s path")]
    [InlineData("", "without the URL")]
    public void Verify_PathOrBlankUri_IsVerifiedAndSaid(string uri, string said)
    {
        var outcome = SignedOver(uri, System.Text.Encoding.UTF8.GetBytes(Secret.Value)).Verify(Declared.Hover, Secret);

        outcome.Verdict.ShouldBe(Verdict.Verified, outcome.Reason);
        outcome.Scheme.ShouldContain(said);
        outcome.Reason.ShouldContain("the secret taken as plain text");
    }

    public static TheoryData<string, string, bool> EveryForm()
    {
        var all = new TheoryData<string, string, bool>();
        foreach (var header in (string[])["Hover-Signature-256", "Hover-Signature", "APIAuth", "APIAuth-HMAC-SHA256"])
        {
            foreach (var uri in (string[])["/hooks/p/token", "/hooks/p/token?a=1", ""])
            {
                all.Add(header, uri, false);
                all.Add(header, uri, true);
            }
        }

        return all;
    }

    /// <summary>Written out by hand, so that the signer and the verifier cannot be wrong together.</summary>
    [Theory]
    [MemberData(nameof(EveryForm))]
    public void Verify_EveryHeaderUriAndKey_IsVerifiedAndNamedAndBindsTheBody(string form, string uri, bool decoded)
    {
        const string Date = "Sun, 01 Mar 2026 12:00:00 GMT";
        var md5 = Convert.ToBase64String(System.Security.Cryptography.MD5.HashData(Event.Body.Span));
        var key = decoded ? Convert.FromBase64String(Secret.Value) : System.Text.Encoding.UTF8.GetBytes(Secret.Value);
        var content = System.Text.Encoding.ASCII.GetBytes($"application/json,{md5},{uri},{Date}");
        var signature = Convert.ToBase64String(
            form.Contains("256", StringComparison.Ordinal)
                ? System.Security.Cryptography.HMACSHA256.HashData(key, content)
                : System.Security.Cryptography.HMACSHA1.HashData(key, content)
        );
        var header = form switch
        {
            "Hover-Signature-256" => new Header(form, $"sha256=230293:{signature}"),
            "Hover-Signature" => new Header(form, $"sha1={signature}"),
            _ => new Header("Authorization", $"{form} 230293:{signature}"),
        };
        var sent = Event with
        {
            Url = "https://inspector.test/hooks/p/token?a=1",
            Headers = [.. Event.Headers, new("Date", Date), new("Content-MD5", md5), header],
        };

        var outcome = sent.Verify(Declared.Hover, Secret);

        outcome.Verdict.ShouldBe(Verdict.Verified, outcome.Reason);
        outcome.Scheme.ShouldStartWith(form + ": ");
        outcome.Reason.ShouldContain(decoded ? "base64-decoded" : "plain text");
        (sent with { Body = """{"event":"forged"}"""u8.ToArray() }).Verify(Declared.Hover, Secret).Verdict.ShouldBe(Verdict.Mismatch);
    }

    [Fact]
    public void Verify_KeyIsTheDecodedSecret_IsVerifiedAndSaid()
    {
        var outcome = SignedOver("", Convert.FromBase64String(Secret.Value)).Verify(Declared.Hover, Secret);

        outcome.Verdict.ShouldBe(Verdict.Verified, outcome.Reason);
        outcome.Reason.ShouldContain("the secret taken base64-decoded");
    }

    [Fact]
    public void Verify_ContentMd5TakenAway_StillBoundByTheDigestComputedHere()
    {
        var signed = Event.Sign(Declared.Hover, Secret, "Hover-Signature");
        var without = signed with { Headers = [.. signed.Headers.Where(h => h.Name != "Content-MD5")] };

        without.Verify(Declared.Hover, Secret).Verdict.ShouldBe(Verdict.Verified);
        without.Flipped(3).Verify(Declared.Hover, Secret).Verdict.ShouldBe(Verdict.Mismatch);
    }

    [Fact]
    public void Verify_ApiAuthWithoutContentMd5_IsMismatch()
    {
        var unbound = Event with
        {
            Headers = [.. Event.Headers, new Header("Date", TimestampReader.Write(Declared.Noon, TimestampFormat.HttpDate))],
        };
        var content = System.Text.Encoding.ASCII.GetBytes("application/json,,/hooks/p/token," + unbound.Headers.Value("Date"));
        var signature = System.Security.Cryptography.HMACSHA1.HashData(System.Text.Encoding.UTF8.GetBytes(Secret.Value), content);
        var signed = unbound with
        {
            Headers = [.. unbound.Headers, new Header("Authorization", "APIAuth 1:" + Convert.ToBase64String(signature))],
        };

        var outcome = signed.Verify(Declared.Hover, Secret);

        outcome.Verdict.ShouldBe(Verdict.Mismatch);
        outcome.Reason.ShouldContain("Content-MD5 is missing");
    }

    [Theory]
    [InlineData(16, Freshness.Stale)]
    [InlineData(-16, Freshness.Future)]
    [InlineData(14, Freshness.Fresh)]
    public void Verify_DateAway_IsVerifiedAndJudgedApart(int minutes, Freshness freshness)
    {
        var outcome = Event.Sign(Declared.Hover, Secret).Verify(Declared.Hover, Declared.Noon.AddMinutes(minutes), Secret);

        outcome.Verdict.ShouldBe(Verdict.Verified);
        outcome.Freshness.ShouldBe(freshness);
    }

    [Fact]
    public void Verify_NoFormPresent_IsMissing() => Event.Verify(Declared.Hover, Secret).Verdict.ShouldBe(Verdict.MissingSignature);

    private static SignedMessage SignedOver(string uri, byte[] key)
    {
        const string Date = "Sun, 01 Mar 2026 12:00:00 GMT";
        var md5 = Convert.ToBase64String(System.Security.Cryptography.MD5.HashData(Event.Body.Span));
        var signature = System.Security.Cryptography.HMACSHA256.HashData(
            key,
            System.Text.Encoding.ASCII.GetBytes($"application/json,{md5},{uri},{Date}")
        );
        return Event with
        {
            Headers =
            [
                .. Event.Headers,
                new("Date", Date),
                new("Content-MD5", md5),
                new("Hover-Signature-256", $"sha256=230293:{Convert.ToBase64String(signature)}"),
            ],
        };
    }
}
