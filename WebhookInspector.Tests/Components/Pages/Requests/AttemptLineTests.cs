using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Components.Shared;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Tests.Diagnosis;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public class AttemptLineTests
{
    private static DeliveryAttempt Attempt(int number, double seconds, int status = 200, int answeredAfterMs = 5) =>
        new(
            Summaries.One() with
            {
                ReceivedAt = Stored.Noon.AddSeconds(seconds),
                Delivery = new Delivery("d", number, number == 1 ? null : "req_1", true),
                Response = new Answer(status, 0),
            },
            answeredAfterMs
        );

    private static AttemptLine Line(string provider, params DeliveryAttempt[] attempts) => new(attempts, Deliveries.Provider(provider));

    [Fact]
    public void Attempts_OnTheLine_StandInOrderInsideIt()
    {
        var line = Line("compliancely", Attempt(1, 0), Attempt(2, 182), Attempt(3, 541));

        line.Attempts.Select(a => a.At).ShouldBeInOrder();
        line.Attempts.ShouldAllBe(a => a.At >= 0 && a.At <= 100);
        line.Attempts.Select(a => a.Due).ShouldBe([null, "3 min published", "6 min published"]);
        RetryWords.Of(line.Plan).ShouldContain("then 6 minutes after the second");
        line.InWords.ShouldBe("3 deliveries in 9 min 1 s: attempt 2 after 3 min 2 s, attempt 3 after 5 min 59 s.");
    }

    [Fact]
    public void Attempts_TwoReadingsOfTheSchedule_ShowBothUntilAThirdAttemptCame()
    {
        var line = Line("compliancely", Attempt(1, 0), Attempt(2, 180));

        line.Expected.Select(e => e.Moment.Likely.TotalMinutes).ShouldBe([0, 3, 6]);
        RetryWords.Of(line.Plan).ShouldContain("A third attempt decides.");
    }

    [Fact]
    public void Attempts_AnotherEventOfTheEndpointShowedTheReading_AreMeasuredByIt()
    {
        var provider = Deliveries.Provider("compliancely");

        var line = new AttemptLine([Attempt(1, 0)], provider, [TimeSpan.FromSeconds(181), TimeSpan.FromSeconds(543)]);

        line.Expected.Last().Moment.Likely.ShouldBe(TimeSpan.FromMinutes(9));
    }

    [Fact]
    public void Attempts_OfAGuessedSchedule_SaySoAndStandInABand()
    {
        var line = Line("single-invoice", Attempt(1, 0), Attempt(2, 30), Attempt(3, 95));

        line.Attempts[1].Due.ShouldBe("30 s published");
        line.Attempts[2].Due.ShouldBe("guessed 45 s to 1 min 30 s");
        line.Expected.Last().ShouldSatisfyAllConditions(e => e.Moment.IsGuess.ShouldBeTrue(), e => e.From.ShouldBeLessThan(e.To));
    }

    [Fact]
    public void Attempts_BeyondThePublishedOnes_AreExpectedAtNoTime() =>
        Line("compliancely", Attempt(1, 0), Attempt(2, 1), Attempt(3, 2), Attempt(4, 3)).Attempts[3].Due.ShouldBeNull();

    [Theory]
    [InlineData("cove", 204, 5, "Cove treats 204 as a failure")]
    [InlineData("coverbase", 200, 10_001, "Coverbase waits 10 s")]
    [InlineData("coverbase", 204, 9_999, null)]
    [InlineData("hover", 503, 5, "Hover treats 503 as a failure")]
    public void Answer_ByTheProvidersRule_IsAFaultOrNot(string provider, int status, int after, string? fault) =>
        Line(provider, Attempt(1, 0, status, after)).Attempts[0].Fault.ShouldBe(fault);

    [Fact]
    public void OneAttempt_OfAProviderWithoutASchedule_StandsAtTheBeginning()
    {
        var line = Line("cove", Attempt(1, 0));

        line.Attempts.Single().At.ShouldBe(2);
        line.InWords.ShouldBe("One delivery so far.");
    }
}
