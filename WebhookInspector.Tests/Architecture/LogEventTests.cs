using System.Reflection;
using WebhookInspector.Storage.MadeUp;

namespace WebhookInspector.Tests.Architecture;

/// <summary>A log message is found, and an alert set on it, by its event id: each has one of its own, in the range of its room.</summary>
public class LogEventTests
{
    [Fact]
    public void LogMessage_OfTheProduct_HasItsOwnEventId()
    {
        var (found, faults) = LogEvents.In(Assembly.Load("WebhookInspector").GetTypes());

        faults.ShouldBeEmpty();
        found.ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData("Unnumbered has no event id")]
    [InlineData("First shares event id 1000")]
    [InlineData("Second shares event id 1000")]
    [InlineData("OfAnotherRoom has event id 9001, which is not of Storage")]
    public void LogMessage_BreaksARule_IsFound(string fault) =>
        LogEvents.In([typeof(LogMessages)]).Faults.ShouldContain(line => line.EndsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void LogMessage_KeepsTheRules_IsNotFound() => LogEvents.In([typeof(LogMessages)]).Faults.Count.ShouldBe(4);
}
