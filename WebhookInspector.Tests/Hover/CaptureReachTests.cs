using WebhookInspector.Hover;

namespace WebhookInspector.Tests.Hover;

public sealed class CaptureReachTests
{
    [Theory]
    [InlineData("http://localhost:5080/hooks/hover/t")]
    [InlineData("https://127.0.0.1/hooks/hover/t")]
    [InlineData("https://[::1]/hooks/hover/t")]
    [InlineData("https://192.168.1.7/hooks/hover/t")]
    [InlineData("https://172.31.0.1/hooks/hover/t")]
    [InlineData("https://10.1.2.3/hooks/hover/t")]
    [InlineData("https://100.64.0.1/hooks/hover/t")]
    [InlineData("https://169.254.169.254/hooks/hover/t")]
    [InlineData("https://[fd00::1]/hooks/hover/t")]
    [InlineData("https://[fe80::1]/hooks/hover/t")]
    [InlineData("https://[::ffff:10.0.0.1]/hooks/hover/t")]
    [InlineData("https://intranet/hooks/hover/t")]
    [InlineData("https://box.local./hooks/hover/t")]
    [InlineData("http://hooks.example.com/hooks/hover/t")]
    public void ProblemOf_UrlThatHoverCannotReach_SaysSoAndWhatToDo(string url)
    {
        var problem = CaptureReach.ProblemOf(url, simulator: true).ShouldNotBeNull();

        problem.Code.ShouldBe("url-not-public");
        problem.Fix.ShouldContain("PublicUrl");
    }

    [Theory]
    [InlineData("https://hooks.example.com/hooks/hover/t")]
    [InlineData("https://172.32.0.1/hooks/hover/t")]
    [InlineData("https://[2001:db8::1]/hooks/hover/t")]
    public void ProblemOf_PublicUrl_IsNull(string url) => CaptureReach.ProblemOf(url, simulator: true).ShouldBeNull();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ProblemOf_Fix_OffersTheSimulatorWhereThereIsOne(bool simulator) =>
        CaptureReach
            .ProblemOf("http://localhost:5080/hooks/hover/t", simulator)!
            .Fix.Contains("simulator", StringComparison.Ordinal)
            .ShouldBe(simulator);
}
