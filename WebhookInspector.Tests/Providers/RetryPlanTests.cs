using WebhookInspector.Providers;

namespace WebhookInspector.Tests.Providers;

public class RetryPlanTests
{
    private static RetryPlan Of(string provider) => RetryPlan.Of(Built.Catalog.Find(provider)!.Retry);

    [Fact]
    public void Compliancely_PublishedDelays_AddUp() =>
        Of("compliancely")
            .ShouldSatisfyAllConditions(
                p => p.After.ShouldBe([TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(9)]),
                p => p.End.ShouldBe(TimeSpan.FromMinutes(9))
            );

    [Fact]
    public void SingleInvoice_TenRetries_DoubleFromThirtySeconds()
    {
        var plan = Of("single-invoice");

        plan.After.Count.ShouldBe(10);
        plan.After.Take(3).ShouldBe([TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(210)]);
    }

    [Fact]
    public void Coverbase_OnlyTheEndIsPublished_HasNoSingleTimes() =>
        Of("coverbase").ShouldSatisfyAllConditions(p => p.After.ShouldBeEmpty(), p => p.End.ShouldBe(TimeSpan.FromHours(24)));

    [Fact]
    public void Cove_NothingPublished_HasNoPlan() =>
        Of("cove").ShouldSatisfyAllConditions(p => p.After.ShouldBeEmpty(), p => p.End.ShouldBeNull());

    [Fact]
    public void Delays_BeyondTheEnd_AreLeftOut() =>
        RetryPlan
            .Of(
                new RetrySchedule
                {
                    FirstDelaySeconds = 60,
                    Backoff = Backoff.Fixed,
                    TotalSeconds = 150,
                }
            )
            .After.ShouldBe([TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120)]);
}
