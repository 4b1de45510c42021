using WebhookInspector.Replay.Forwarding;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Replay.Forwarding;

public sealed class HopsTests
{
    [Fact]
    public void Refusal_NotPassedOnYet_IsNone() => ForwardingHops.Refusal([new Header("X-A", "ep_1")], "ep_1").ShouldBeNull();

    [Theory]
    [InlineData("ep_1")]
    [InlineData("ep_0, ep_1")]
    [InlineData("ep_0,ep_1 ,ep_2")]
    public void Refusal_PassedOnBefore_SaysSo(string hops) =>
        ForwardingHops.Refusal([new Header("inspector-hops", hops)], "ep_1").ShouldBe("loop: this endpoint has forwarded it before.");

    [Fact]
    public void Refusal_ALongChain_SaysSo() =>
        ForwardingHops
            .Refusal([new Header(ForwardingHops.Header, string.Join(',', Enumerable.Range(0, ForwardingHops.Most)))], "ep_1")!
            .ShouldStartWith("loop: 10 endpoints");

    [Fact]
    public void Through_Repeated_IsOneLineWithThisEndpointLast() =>
        ForwardingHops
            .Through([new Header(ForwardingHops.Header, "ep_0"), new Header("X-A", "1"), new Header("INSPECTOR-HOPS", "ep_2")], "ep_1")
            .ShouldBe([new Header("X-A", "1"), new Header(ForwardingHops.Header, "ep_0, ep_2, ep_1")]);
}
