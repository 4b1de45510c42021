using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Tests.Components.Pages.Replays;

public sealed class ReplayWordsTests
{
    [Fact]
    public void Time_NewConnection_SaysWhatItTook() =>
        Time(new AttemptTiming(3, 9, 12), null).ShouldBe("connected in 3 ms · first byte after 9 ms · done after 12 ms");

    [Fact]
    public void Time_AnsweredWithoutANewConnection_WasUsedAgain() =>
        Time(new AttemptTiming(null, 9, 12), null).ShouldStartWith("connection reused · first byte");

    [Theory]
    [InlineData("connection-failed: Connection refused.")]
    [InlineData("timeout: no connection was made.")]
    [InlineData("not-sent: secret: there is none.")]
    public void Time_NoConnection_SaysThatNoneWasMade(string error) =>
        Time(new AttemptTiming(null, null, 12), error).ShouldBe("no connection was made · no answer came · done after 12 ms");

    [Fact]
    public void Time_EndedOnItsWay_SaysNothingOfTheConnection() =>
        Time(new AttemptTiming(null, null, 12), "cancelled: the run was ended.").ShouldBe("no answer came · done after 12 ms");

    [Fact]
    public void Time_OutcomeUnknown_ClaimsNone() =>
        Time(new AttemptTiming(null, null, 0), ReplayAttempt.OutcomeUnknown).ShouldBe("no times are known");

    [Fact]
    public void Of_BrokenWithoutACause_NamesNone() =>
        ReplayWords.Of(new ReplayPlan("staging", ReplayMode.Fault)).ShouldBe("broken on purpose");

    private static string Time(AttemptTiming timing, string? error) =>
        ReplayWords.Time(
            new ReplayAttempt(
                1,
                "rep_1",
                "req_1",
                DateTimeOffset.UnixEpoch,
                null,
                null,
                timing,
                error,
                null,
                null,
                null,
                Failed: error is not null,
                null
            )
        );
}
