using WebhookInspector.Replay.Sending;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Replay.Sending;

public class OutboundRequestTests
{
    private static readonly TargetUrl Target = TargetUrl.Parse("http://a.example/");

    [Theory]
    [InlineData("X-A", "a\r\nX-Injected: 1")]
    [InlineData("X-A", "a\nb")]
    [InlineData("X-A", "a\rb")]
    [InlineData("X-A", "a\0b")]
    [InlineData("X-A", "a\u0100")]
    [InlineData("X-A\r\nX-B", "a")]
    [InlineData("X A", "a")]
    [InlineData("X:A", "a")]
    [InlineData("", "a")]
    [InlineData("Ä", "a")]
    public void Header_ThatIsNoSingleLine_IsRefused(string name, string value) =>
        Should
            .Throw<SettingRefusedException>(() => new OutboundRequest("POST", Target, [new Header(name, value)], default))
            .Message.ShouldStartWith("headers: ");

    [Theory]
    [InlineData("")]
    [InlineData("GET /")]
    [InlineData("GET\r\n")]
    [InlineData("CONNECT")]
    [InlineData("connect")]
    public void Method_ThatIsNone_IsRefused(string method) =>
        Should.Throw<SettingRefusedException>(() => new OutboundRequest(method, Target, [], default)).Message.ShouldStartWith("method: ");
}
