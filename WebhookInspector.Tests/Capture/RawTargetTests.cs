using WebhookInspector.Capture;

namespace WebhookInspector.Tests.Capture;

public sealed class RawTargetTests
{
    [Theory]
    [InlineData("/hooks/cove/tok", "")]
    [InlineData("/hooks/cove/tok?a=1", "")]
    [InlineData("/hooks/cove/tok/", "/")]
    [InlineData("/hooks/cove/tok/a%2Fb//c?x=%20", "/a%2Fb//c")]
    [InlineData("http://example.com/hooks/cove/tok/a", "/a")]
    [InlineData("/hooks/cove/t%6Fk/a", "/a")]
    public void PathAfterToken_AsSent_StaysUndecoded(string target, string expected) =>
        RawTarget.PathAfterToken(target, "tok", decodedRest: null).ShouldBe(expected);

    [Fact]
    public void PathAfterToken_DotSegmentsBeforeTheToken_FallsBackToWhatRoutingSaw() =>
        RawTarget.PathAfterToken("/x/../hooks/cove/tok/a", "tok", "a").ShouldBe("/a");
}
