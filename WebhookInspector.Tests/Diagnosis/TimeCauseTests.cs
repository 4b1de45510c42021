using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Diagnosis;

public class TimeCauseTests
{
    private static readonly SignatureScheme Slack = Deliveries.Provider("slack").Scheme;

    [Theory]
    [InlineData(-3600, CauseCodes.TimestampStale, Freshness.Stale)]
    [InlineData(3600, CauseCodes.TimestampFuture, Freshness.Future)]
    public void Timestamp_OffByAnHour_IsTheCauseThoughVerified(int seconds, string code, Freshness freshness)
    {
        var result = Deliveries.Input("slack", Deliveries.Signed(Slack, at: Deliveries.Now.AddSeconds(seconds))).Explain();

        result.Verdict.ShouldBe(Verdict.Verified);
        result.Freshness.ShouldBe(freshness);
        result.Cause!.Code.ShouldBe(code);
        result.Findings.Select(f => f.Code).ShouldContain(code);
    }

    [Fact]
    public void Timestamp_OldAndWrongSecret_IsOnlyAFinding()
    {
        var result = Deliveries.Input("slack", Deliveries.Signed(Slack, "wrong", at: Deliveries.Now.AddHours(-1))).Explain();

        result.Cause!.Code.ShouldBe(CauseCodes.Unknown);
        result.Findings.Select(f => f.Code).ShouldContain(CauseCodes.TimestampStale);
    }

    [Fact]
    public void Timestamp_InMilliseconds_IsUnit()
    {
        var millis = Slack with { Timestamp = Slack.Timestamp! with { Format = TimestampFormat.UnixMs } };

        Deliveries.Input("slack", Deliveries.Signed(millis)).Explain().Cause!.Code.ShouldBe(CauseCodes.TimestampUnit);
    }

    [Fact]
    public void Token_ThatIsOver_IsExpired()
    {
        const string token = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE2MDAwMDAwMDB9.c2lnbmF0dXJl";
        var message = Deliveries.Message(null, new Header("Authorization", "Bearer " + token));

        var cause = Deliveries.Input("single-invoice", message, "another-token").Explain().Cause!;

        cause.Code.ShouldBe(CauseCodes.TokenExpired);
        cause.Explanation.ShouldContain("2020-09-13");
    }

    [Fact]
    public void Token_ThatIsOverAndRight_IsExpiredToo()
    {
        const string token = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE2MDAwMDAwMDB9.c2lnbmF0dXJl";

        var result = Deliveries
            .Input("single-invoice", Deliveries.Message(null, new Header("Authorization", "Bearer " + token)), token)
            .Explain();

        result.Verdict.ShouldBe(Verdict.Verified);
        result.Cause!.Code.ShouldBe(CauseCodes.TokenExpired);
    }

    [Fact]
    public void OlderSecret_StillAccepted_IsPreviousThoughVerified()
    {
        var input = Deliveries.Input("github", Deliveries.Signed(Deliveries.Provider("github").Scheme, "old")) with
        {
            Secrets = [Deliveries.Key("new", "2026"), Deliveries.Key("old", "2025")],
        };

        var result = input.Explain();

        result.Verdict.ShouldBe(Verdict.Verified);
        result.Cause!.Code.ShouldBe(CauseCodes.SecretPrevious);
        result.Cause.Evidence["secretLabel"].ShouldBe("2025");
    }
}
