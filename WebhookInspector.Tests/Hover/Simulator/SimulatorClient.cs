using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Simulator;

/// <summary>
/// Calls the simulated Hover over HTTP, as the product's own client does, and sees what it sent to an endpoint of its own.
/// </summary>
internal sealed class SimulatorClient(InspectorHost host, JsonNode endpoint)
{
    private const string Webhooks = "/simulators/hover/api/v2/webhooks";

    public string Url { get; init; } = (string)endpoint["captureUrl"]!;

    public static async Task<SimulatorClient> CreateAsync(InspectorHost host) =>
        new(host, await host.Api.CreateEndpointAsync(new { provider = "hover" }));

    public static async Task<(int Status, JsonNode? Body)> SendAsync(
        InspectorHost host,
        HttpMethod method,
        string path,
        object? body,
        string? token
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await host.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public Task<(int Status, JsonNode? Body)> RegisterAsync(string? token = "token") =>
        SendAsync(
            host,
            HttpMethod.Post,
            Webhooks,
            new { webhook = new Dictionary<string, string> { ["url"] = Url, ["content-type"] = "json" } },
            token
        );

    public async Task<(int Status, JsonNode? Body)> RegisterRawAsync(object body) =>
        await SendAsync(host, HttpMethod.Post, Webhooks, body, "token");

    public Task<(int Status, JsonNode? Body)> ListAsync(string? token = "token") => SendAsync(host, HttpMethod.Get, Webhooks, null, token);

    public Task<(int Status, JsonNode? Body)> VerifyAsync(string code, string? token = "token") =>
        SendAsync(host, HttpMethod.Put, $"{Webhooks}/{code}/verify", null, token);

    public Task<(int Status, JsonNode? Body)> ResendAsync(long id) =>
        SendAsync(host, HttpMethod.Post, $"{Webhooks}/{Text(id)}/request_verification", null, "token");

    public Task<(int Status, JsonNode? Body)> DeleteAsync(long id) =>
        SendAsync(host, HttpMethod.Delete, $"{Webhooks}/{Text(id)}", null, "token");

    public Task<(int Status, JsonNode? Body)> ControlAsync(object controls) =>
        SendAsync(host, HttpMethod.Put, "/simulators/hover/controls", controls, null);

    public Task<(int Status, JsonNode? Body)> OrderAsync(object order) =>
        SendAsync(host, HttpMethod.Post, "/simulators/hover/events", order, null);

    /// <summary>A webhook whose secret is the endpoint's and whose code was verified; no events of their own accord.</summary>
    public async Task<long> VerifiedAsync()
    {
        await ControlAsync(new { eventsAfterVerify = false });
        var webhook = (await RegisterAsync()).Body!;
        await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/secrets", new { value = (string)webhook["hmac_secret"]! });
        (await VerifyAsync(await CodeAsync())).Status.ShouldBe(200);
        return (long)webhook["id"]!;
    }

    /// <summary>The code of the newest hand-shake, as soon as there are <paramref name="count"/>.</summary>
    public async Task<string> CodeAsync(int count = 1)
    {
        var requests = await ArrivedAsync("handshake:*", count);
        using var body = await host.Http.GetAsync(new Uri($"/api/v1/requests/{requests[0]!["id"]}/body", UriKind.Relative));
        return (string)JsonNode.Parse(await body.Content.ReadAsStringAsync())!["code"]!;
    }

    /// <summary>
    /// What arrived of <paramref name="eventType"/> (<c>handshake:*</c>: of codes), newest first, as soon as there are
    /// <paramref name="count"/>.
    /// </summary>
    public async Task<JsonArray> ArrivedAsync(string eventType, int count)
    {
        JsonArray arrived = [];
        await Eventually.IsTrueAsync(async () => (arrived = await OfTypeAsync(eventType)).Count >= count);
        return arrived;
    }

    public async Task<JsonArray> OfTypeAsync(string eventType)
    {
        var all = (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}&limit=100"))["items"]!.AsArray();
        return
        [
            .. all.Where(r => eventType == "handshake:*" ? r!["handshake"] is not null : (string?)r!["eventType"] == eventType)
                .Select(r => r!.DeepClone()),
        ];
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
