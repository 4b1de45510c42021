using WebhookInspector.Components.Shared;

namespace WebhookInspector.Tests.Components.Shared;

public class DurationTests
{
    [Theory]
    [InlineData(0.048, "48 ms")]
    [InlineData(31, "31 s")]
    [InlineData(94, "1 min 34 s")]
    [InlineData(180, "3 min")]
    [InlineData(7380, "2 h 3 min")]
    [InlineData(183600, "2 d 3 h")]
    public void InWords_Seconds_ReadsAsAPersonSaysIt(double seconds, string words) =>
        Duration.InWords(TimeSpan.FromSeconds(seconds)).ShouldBe(words);
}
