using WebhookInspector.Answers;

namespace WebhookInspector.Tests.Answers;

public sealed class PathOverrideTests
{
    [Theory]
    [InlineData("/__status/503", 503, null, false)]
    [InlineData("/orders/7/__status/599/", 599, null, false)]
    [InlineData("/__delay/120000", null, 120_000, false)]
    [InlineData("/a/__status/429/__delay/0", 429, 0, false)]
    [InlineData("/__delay/5/__drop", null, 5, true)]
    [InlineData("/__drop", null, null, true)]
    public void Read_EndOfThePath_IsTheOverride(string path, int? status, int? delayMs, bool drop) =>
        PathOverride.Read(path).ShouldBe(new PathOverride(status, delayMs, drop));

    [Theory]
    [InlineData("")]
    [InlineData("/orders")]
    [InlineData("/__status/503/orders")]
    [InlineData("/__other/503")]
    [InlineData("/a__drop")]
    public void Read_OtherPaths_AreNone(string path) => PathOverride.Read(path).ShouldBeNull();

    [Theory]
    [InlineData("/__status/199", "/__status/199: the status must be 200 to 599.")]
    [InlineData("/__status/600", "the status must be 200 to 599")]
    [InlineData("/__status/-1", "the status must be 200 to 599")]
    [InlineData("/__status/abc", "the status must be 200 to 599")]
    [InlineData("/__status", "/__status must be followed by a number, such as /__status/503.")]
    [InlineData("/__delay/120001", "/__delay/120001: the delay must be 0 to 120000 milliseconds.")]
    [InlineData("/__delay/1.5", "the delay must be 0 to 120000 milliseconds")]
    [InlineData("/__delay/99999999999", "the delay must be 0 to 120000 milliseconds")]
    [InlineData("/__delay/", "/__delay must be followed by a number")]
    [InlineData("/__status/no/__delay/5", "the status must be")]
    public void Read_BadValue_SaysWhatIsAllowed(string path, string fault) => PathOverride.Read(path)!.Fault!.ShouldContain(fault);
}
