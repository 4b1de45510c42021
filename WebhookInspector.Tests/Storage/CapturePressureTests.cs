using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Storage;

public sealed class CapturePressureTests
{
    [Fact]
    public void IsHigh_FewNow_IsNot()
    {
        var pressure = new CapturePressure();

        pressure.Note(1);
        pressure.Note(50);

        pressure.IsHigh.ShouldBeFalse();
    }

    [Fact]
    public void IsHigh_ManyInOneCommit_Is()
    {
        var pressure = new CapturePressure();

        pressure.Note(60);

        pressure.IsHigh.ShouldBeTrue();
    }

    [Fact]
    public void IsHigh_ManyOneByOne_Is()
    {
        var pressure = new CapturePressure();

        // At once: 200 ms are enough for that on any machine.
        for (var i = 0; i < 1_000; i++)
            pressure.Note(1);

        pressure.IsHigh.ShouldBeTrue();
    }
}
