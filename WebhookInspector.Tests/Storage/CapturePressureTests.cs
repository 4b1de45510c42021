using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Tests.Storage;

public sealed class CapturePressureTests
{
    private readonly FakeTimeProvider time = new();
    private readonly CapturePressure pressure;

    public CapturePressureTests() => pressure = new CapturePressure(time);

    [Theory]
    [InlineData(200, false)]
    [InlineData(400, true)]
    public void IsHigh_AtThatRate_IsAboveThreeHundred(int perSecond, bool expected)
    {
        for (var i = 0; i < 2 * perSecond; i++)
        {
            pressure.Note(1);
            time.Advance(TimeSpan.FromSeconds(1.0 / perSecond));
        }

        pressure.IsHigh.ShouldBe(expected);
    }

    [Fact]
    public void IsHigh_TwoHundredASecondHeldUpForTwoFifths_IsNot()
    {
        pressure.Note(10);
        time.Advance(TimeSpan.FromSeconds(0.4));

        pressure.Note(80);

        pressure.IsHigh.ShouldBeFalse();
    }

    [Fact]
    public void IsHigh_ManyInOneCommit_Is()
    {
        pressure.Note(100);

        pressure.IsHigh.ShouldBeTrue();
    }

    [Fact]
    public void IsHigh_AQuarterOfASecondAfterABurst_IsNoMore()
    {
        pressure.Note(5_000);
        time.Advance(TimeSpan.FromSeconds(0.24));
        var before = pressure.IsHigh;

        time.Advance(TimeSpan.FromSeconds(0.02));

        before.ShouldBeTrue();
        pressure.IsHigh.ShouldBeFalse();
    }
}
