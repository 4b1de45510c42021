using System.Text.Json.Nodes;
using WebhookInspector.Tests.Hover.Simulator;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover;

/// <summary>Goes through the flow by the API, with an endpoint of its own.</summary>
internal sealed class HoverFlowClient(InspectorHost host, JsonNode endpoint, bool simulator)
{
    public const string Token = "access-token-0123456789-abcd";

    public string EndpointId { get; } = (string)endpoint["id"]!;

    public string CaptureUrl { get; } = (string)endpoint["captureUrl"]!;

    /// <summary>Calls the simulator as somebody else would.</summary>
    public SimulatorClient Simulator { get; } = new(host, endpoint);

    public static async Task<HoverFlowClient> CreateAsync(InspectorHost host, bool simulator = true) =>
        new(host, await host.Api.CreateEndpointAsync(new { provider = "hover" }), simulator);

    /// <summary>With the simulator's controls at what is given, else as they are at the start.</summary>
    public static async Task<HoverFlowClient> SimulatedAsync(InspectorHost host, object? controls = null)
    {
        var client = await CreateAsync(host);
        (await client.Simulator.ControlAsync(controls ?? new { })).Status.ShouldBe(200);
        return client;
    }

    public async Task<JsonNode> RegisterAsync(string? token = Token, bool? autoVerify = null)
    {
        var (status, webhook) = await host.Api.SendAsync(
            HttpMethod.Post,
            "/hover/webhooks",
            new
            {
                endpointId = EndpointId,
                accessToken = token,
                autoVerify,
                simulator,
            }
        );
        status.ShouldBe(201, webhook?.ToJsonString());
        return webhook!;
    }

    public Task<JsonNode> GetAsync(JsonNode webhook) => host.Api.GetAsync($"/hover/webhooks/{webhook["id"]}");

    public async Task<JsonArray> ListAsync() => (await host.Api.GetAsync($"/hover/webhooks?endpointId={EndpointId}")).AsArray();

    public Task<(int Status, JsonNode? Body)> PostAsync(JsonNode webhook, string action, object? body = null) =>
        host.Api.SendAsync(HttpMethod.Post, $"/hover/webhooks/{webhook["id"]}/{action}", body);

    public Task<(int Status, JsonNode? Body)> GiveTokenAsync(string token) =>
        host.Api.SendAsync(
            HttpMethod.Put,
            "/hover/access",
            new
            {
                endpointId = EndpointId,
                accessToken = token,
                simulator,
            }
        );

    /// <summary>The webhook once it has come to a state.</summary>
    public async Task<JsonNode> InStateAsync(JsonNode webhook, string state)
    {
        await Eventually.IsTrueAsync(async () => (string?)(webhook = await GetAsync(webhook))["state"] == state);
        return webhook;
    }

    /// <summary>The endpoint's only webhook, once there is one.</summary>
    public async Task<JsonNode> OnlyAsync()
    {
        await Eventually.IsTrueAsync(async () => (await ListAsync()).Count == 1);
        return (await ListAsync())[0]!;
    }

    public static IReadOnlyList<string> Causes(JsonNode webhook) => [.. webhook["steps"]!.AsArray().Select(s => (string)s!["cause"]!)];

    public static string? Problem(JsonNode webhook) => (string?)webhook["problem"]?["code"];
}
