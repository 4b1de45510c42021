using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

/// <summary>Orders for a replay that the API refuses.</summary>
public sealed class ReplayOrderTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private ApiClient Api => host.Api;

    [Theory]
    [InlineData("""{"target":"http://127.0.0.1/","mode":"exact"}""", "requestIds: ")]
    [InlineData("""{"requestIds":[],"target":"http://127.0.0.1/","mode":"exact"}""", "requestIds: ")]
    [InlineData("""{"requestIds":["req_1"],"target":"http://127.0.0.1/","mode":"exact"}""", "requestIds: ")]
    [InlineData("""{"requestIds":["req_1"],"q":"a","target":"http://127.0.0.1/","mode":"exact"}""", "requestIds: ")]
    [InlineData("""{"q":"body:nobody-sent-this","target":"http://127.0.0.1/","mode":"exact"}""", "q: ")]
    [InlineData("""{"q":"nonsense:1 (","target":"http://127.0.0.1/","mode":"exact"}""", "q, at character")]
    [InlineData("""{"q":" ","target":"http://127.0.0.1/","mode":"exact"}""", "q is empty")]
    [InlineData("""{"q":"a","mode":"exact"}""", "target is missing")]
    [InlineData("""{"q":"a","target":"staging","mode":"exact"}""", "target: 'staging'")]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/"}""", "mode is missing: it must be one of exact, edited, resign, fault")]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"Exact"}""", "mode is 'Exact'")]
    [InlineData(
        """{"q":"a","target":"http://127.0.0.1/","mode":"exact","order":"random"}""",
        "order is 'random': it must be one of received, reverse"
    )]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"exact","variant":"duplicate"}""", "variant replaces mode")]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"fault"}""", "fault: is missing")]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"fault","fault":"x"}""", "fault: 'x'")]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"exact","fault":"body-empty"}""", "fault: 'body-empty'")]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"exact","parallelism":0}""", "parallelism: is 0: it must be 1 to 50")]
    [InlineData(
        """{"q":"a","target":"http://127.0.0.1/","mode":"exact","ratePerSecond":0}""",
        "ratePerSecond: is 0: it must be 0.01 to 1000"
    )]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"exact","delay":1}""", "The member 'delay'")]
    [InlineData(
        """{"q":"a","target":"http://127.0.0.1/","mode":"edited","edits":{"headers":[{"name":"X-A","value":"a\r\nb"}]}}""",
        "headers: the value of X-A holds a line break"
    )]
    [InlineData(
        """{"q":"a","target":"http://127.0.0.1/","mode":"edited","edits":{"headers":[{"name":"Host","value":"a"}]}}""",
        "edits.headers: Host"
    )]
    [InlineData(
        """{"q":"a","target":"http://127.0.0.1/","mode":"edited","edits":{"headers":[{"value":"a"}]}}""",
        "edits.headers[0].name is missing"
    )]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"edited","edits":{"method":"A B"}}""", "method: 'A B'")]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"edited","edits":{"path":"x"}}""", "edits.path: 'x'")]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"edited","edits":{"bodyBase64":"%"}}""", "edits.bodyBase64")]
    [InlineData(
        """{"q":"a","target":"http://127.0.0.1/","mode":"edited","edits":{"body":"a","bodyBase64":"YQ=="}}""",
        "edits: give body or bodyBase64"
    )]
    [InlineData("""{"q":"a","target":"http://127.0.0.1/","mode":"edited","edits":{"boddy":"a"}}""", "The member 'boddy'")]
    public async Task Order_ThatIsWrong_NamesTheFieldAndWhatIsAllowed(string order, string detail) =>
        (await Api.RefusalAsync(JsonNode.Parse(order)!)).ShouldStartWith(detail);
}
