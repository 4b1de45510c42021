using System.Reflection;

namespace WebhookInspector.Tests.Architecture;

/// <summary>One client alone reaches targets that a user gave, because it alone asks the target policy.</summary>
public class OutboundRuleTests
{
    private static readonly string[] Ways =
    [
        "System.Net.Http.HttpClient",
        "System.Net.Http.HttpMessageInvoker",
        "System.Net.Http.SocketsHttpHandler",
        "System.Net.Http.HttpClientHandler",
        "System.Net.Sockets.Socket",
        "System.Net.Sockets.TcpClient",
        "System.Net.Sockets.UdpClient",
        "System.Net.WebRequest",
        "System.Net.WebClient",
        "System.Net.WebSockets.ClientWebSocket",
    ];

    private static readonly string[] Exempt =
    [
        "WebhookInspector.Replay.Sending.OutboundClient",
        "WebhookInspector.Replay.Sending.TargetConnector",
        // To this program's own address.
        "WebhookInspector.Samples.SampleSender",
        "WebhookInspector.Samples.OwnServer",
    ];

    [Fact]
    public void CompiledCode_OfTheProduct_ReachesOutByTheOneClientAlone() =>
        Callers(Assembly.Load("WebhookInspector"))
            .Where(name => !Exempt.Contains(name) && !name.StartsWith("WebhookInspector.Hover.", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void CompiledCode_OfTheOneClient_IsFound() =>
        Callers(Assembly.Load("WebhookInspector")).ShouldContain("WebhookInspector.Replay.Sending.OutboundClient");

    private static IReadOnlyList<string> Callers(Assembly assembly) => TypeUsers.Of(assembly, Ways);
}
