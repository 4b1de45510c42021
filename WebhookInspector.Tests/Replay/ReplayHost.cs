using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

/// <summary>What the tests of replay through the API have in common.</summary>
internal static class ReplayHost
{
    /// <summary>Starts a run.</summary>
    public static async Task<string> StartAsync(this ApiClient api, object order)
    {
        var (status, body) = await api.SendAsync(HttpMethod.Post, "/replays", order);
        status.ShouldBe(202, body?.ToJsonString());
        return (string)body!["id"]!;
    }

    /// <summary>Starts a run and waits for its end.</summary>
    public static async Task<JsonNode> ReplayAsync(this ApiClient api, object order) => await api.EndOfAsync(await api.StartAsync(order));

    public static async Task<JsonNode> EndOfAsync(this ApiClient api, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        // Without the attempts, which may be many.
        while (
            (string?)(await api.GetAsync($"/replays/{id}?attempts={long.MaxValue}"))["state"]
                is not ("completed" or "cancelled" or "interrupted")
        )
            await Task.Delay(10, patience.Token);
        return await api.GetAsync($"/replays/{id}");
    }

    /// <summary>The detail of an order that is refused.</summary>
    public static async Task<string> RefusalAsync(this ApiClient api, object order)
    {
        var (status, body) = await api.SendAsync(HttpMethod.Post, "/replays", order);
        status.ShouldBe(400, body?.ToJsonString());
        return (string)body!["detail"]!;
    }

    public static Task<JsonNode> CaptureTextAsync(
        this ApiClient api,
        JsonNode endpoint,
        string body,
        params (string Name, string Value)[] headers
    ) => api.CaptureAsync(endpoint, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>A rightly signed event of the endpoint's provider.</summary>
    public static async Task<string> SampleAsync(this ApiClient api, JsonNode endpoint)
    {
        var (status, body) = await api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples", new { });
        status.ShouldBe(201, body?.ToJsonString());
        return (string)body!["requestId"]!;
    }

    public static JsonNode Attempt(this JsonNode run, int index = 0) => run["attempts"]![index]!;

    /// <summary>The request line and the headers that an attempt shows as sent.</summary>
    public static string ShownHead(this JsonNode attempt)
    {
        var sent = attempt["sent"]!;
        var target = "/" + ((string)sent["url"]!).Split('/', 4)[3];
        return $"{sent["method"]} {target} HTTP/1.1\r\n"
            + string.Concat(sent["headers"]!.AsArray().Select(h => $"{h!["name"]}: {h["value"]}\r\n"))
            + "\r\n";
    }

    public static string Body(string request) => request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    public static string? HeaderOf(string request, string name) =>
        request
            .Split("\r\n\r\n")[0]
            .Split("\r\n")
            .Skip(1)
            .Where(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))
            .Select(l => l[(name.Length + 2)..])
            .FirstOrDefault();
}
