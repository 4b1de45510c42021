using WebhookInspector.Components.Pages.Requests;
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
        line.Attempts.Select(a => a.Due).ShouldBe([null, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(6)]);
        line.InWords.ShouldBe("3 deliveries in 9 min 1 s: attempt 2 after 3 min 2 s, attempt 3 after 5 min 59 s.");
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
