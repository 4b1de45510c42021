using WebhookInspector.Providers;

namespace WebhookInspector.Tests.Providers;

public class RetryPlanTests
{
    private static readonly TimeSpan Three = TimeSpan.FromMinutes(3),
        Six = TimeSpan.FromMinutes(6),
        Nine = TimeSpan.FromMinutes(9);

    private static RetrySchedule Schedule(string provider) => Built.Catalog.Find(provider)!.Retry;

    private static RetryPlan Of(string provider) => RetryPlan.Of(Schedule(provider));

    private static IEnumerable<TimeSpan> Likely(RetryPlan plan) => plan.Moments.Select(m => m.Likely);

    [Fact]
    public void Compliancely_NothingSeen_CountsFromTheFirstAttemptAndKeepsTheOtherReading()
    {
        var plan = Of("compliancely");

        Likely(plan).ShouldBe([Three, Six]);
        plan.End.ShouldBe(Six);
        plan.Other!.AtSeconds.ShouldBe([180, 540]);
    }

    [Theory]
    [InlineData(545, 540)]
    [InlineData(355, 360)]
    public void Compliancely_AThirdAttemptSeen_DecidesBetweenTheReadings(int third, int read)
    {
        var plan = RetryPlan.Of(Schedule("compliancely"), [Three, TimeSpan.FromSeconds(third)]);

        Likely(plan).Last().ShouldBe(TimeSpan.FromSeconds(read));
        plan.Other.ShouldBeNull();
    }

    [Theory]
    [InlineData(new[] { 180 })]
    [InlineData(new[] { 1, 2 })]
    [InlineData(new[] { 180, 86_400 })]
    public void Compliancely_AttemptsThatFitNoReading_DecideNothing(int[] seen) =>
        RetryPlan.Of(Schedule("compliancely"), [.. seen.Select(s => TimeSpan.FromSeconds(s))]).Other.ShouldNotBeNull();

    [Fact]
    public void SingleInvoice_OnlyTheFirstDelayIsPublished_TheOthersAreGuesses()
    {
        var plan = Of("single-invoice");

        plan.Moments.Count.ShouldBe(10);
        plan.Moments[0].ShouldBe(RetryMoment.Exactly(TimeSpan.FromSeconds(30)));
        plan.Moments.Skip(1).ShouldAllBe(m => m.IsGuess && m.Earliest < m.Likely && m.Likely < m.Latest);
        plan.Moments[1].ShouldBe(new(TimeSpan.FromSeconds(75), TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(120)));
    }

    [Fact]
    public void Coverbase_OnlyTheEndIsPublished_HasNoSingleTimes() =>
        Of("coverbase").ShouldSatisfyAllConditions(p => p.Moments.ShouldBeEmpty(), p => p.End.ShouldBe(TimeSpan.FromHours(24)));

    [Fact]
    public void Cove_NothingPublished_HasNoPlan() =>
        Of("cove").ShouldSatisfyAllConditions(p => p.Moments.ShouldBeEmpty(), p => p.End.ShouldBeNull());

    [Fact]
    public void Delays_Published_AddUpAndAreNoGuess()
    {
        var plan = RetryPlan.Of(new RetrySchedule { DelaysSeconds = [180, 360] });

        Likely(plan).ShouldBe([Three, Nine]);
        plan.Moments.ShouldNotContain(m => m.IsGuess);
    }

    [Fact]
    public void Delays_BeyondTheEnd_AreLeftOut() =>
        Likely(
                RetryPlan.Of(
                    new RetrySchedule
                    {
                        FirstDelaySeconds = 60,
                        Backoff = Backoff.Fixed,
                        TotalSeconds = 150,
                    }
                )
            )
            .ShouldBe([TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120)]);
}
