using System.Net.Http.Json;
using System.Text.Json;

namespace WebhookInspector.E2E.Support;

/// <summary>What a test asks of the program over its HTTP API, because it is not the thing under test.</summary>
internal sealed class InspectorApi(Uri url) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = new Uri(url, "/api/v1/") };

    public async Task<EndpointAnswer> EndpointOfAsync(string provider)
    {
        var endpoints = await client.GetFromJsonAsync<EndpointAnswer[]>("endpoints", JsonSerializerOptions.Web);
        return endpoints!.First(endpoint => endpoint.Provider == provider);
    }

    /// <param name="name">Null: as the provider is called.</param>
    public async Task<EndpointAnswer> CreateEndpointAsync(string provider, string? name = null)
    {
        var answer = (await client.PostAsJsonAsync("endpoints", new { provider, name })).EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<EndpointAnswer>(JsonSerializerOptions.Web))!;
    }

    /// <summary>The value of the endpoint's first secret.</summary>
    public async Task<string> SecretOfAsync(EndpointAnswer endpoint)
    {
        var revealed = await client.GetFromJsonAsync<JsonElement>($"endpoints/{endpoint.Id}/secrets/{endpoint.Secrets[0].Id}");
        return revealed.GetProperty("value").GetString()!;
    }

    /// <param name="fault">A cause code that the sample is to have; null for one that is right.</param>
    public async Task<string> SendSampleAsync(EndpointAnswer endpoint, string? fault = null)
    {
        var answer = (await client.PostAsJsonAsync($"endpoints/{endpoint.Id}/samples", new { fault })).EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("requestId").GetString()!;
    }

    /// <param name="what">The request or the search that the link shows.</param>
    /// <returns>The link's path.</returns>
    public async Task<string> ShareAsync(object what) =>
        new Uri((await SendAsync(HttpMethod.Post, "shares", what)).GetProperty("url").GetString()!).PathAndQuery;

    /// <summary>Any other call.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object body)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public void Dispose() => client.Dispose();
}
