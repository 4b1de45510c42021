using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace WebhookInspector.Tests.Support;

/// <summary>Calls the API as an outside program does: JSON in, JSON out.</summary>
public sealed class ApiClient(HttpClient http)
{
    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await http.GetStringAsync("/api/v1" + path))!;

    public async Task<(int Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task<JsonNode> CreateEndpointAsync(object endpoint)
    {
        var (status, body) = await SendAsync(HttpMethod.Post, "/endpoints", endpoint);
        status.ShouldBe(201, body?.ToJsonString());
        return body!;
    }

    public async Task<JsonNode> EndpointOfAsync(string provider) =>
        (await GetAsync("/endpoints")).AsArray().First(e => (string?)e!["provider"] == provider)!;

    /// <summary>Sends <paramref name="request"/> to a capture URL and returns what was stored of it.</summary>
    public async Task<JsonNode> CaptureAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var id = response.Headers.GetValues("Inspector-Request-Id").Single();
        return await GetAsync($"/requests/{id}");
    }

    public Task<JsonNode> CaptureAsync(JsonNode endpoint, byte[] body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri((string)endpoint["captureUrl"]!))
        {
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return CaptureAsync(request);
    }
}
