using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover;

/// <summary>A Hover that a test holds up: it knows webhooks, and can keep an answer back for good.</summary>
internal sealed class HeldHover : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, JsonObject> webhooks = new();
    private AnsweringServer? server;

    /// <summary>Calls of this method are done and not answered.</summary>
    public string? Unanswered { get; set; }

    /// <summary>Calls of this method are neither done nor answered.</summary>
    public string? Undone { get; set; }

    public string? LastError { get; set; }

    public string Url => server!.Url;

    public static async Task<HeldHover> StartAsync()
    {
        var hover = new HeldHover();
        hover.server = await AnsweringServer.StartAsync(hover.AnswerAsync);
        return hover;
    }

    public int CallsOf(string method, string ending = "") =>
        server!.Calls.Count(c => c.Method == method && c.Target.EndsWith(ending, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task AnswerAsync(ReceivedCall call, HttpResponse response)
    {
        if (call.Method == Undone)
            await NeverAsync(response);
        var (status, body) = Do(call);
        if (call.Method == Unanswered)
            await NeverAsync(response);
        await AnsweringServer.WriteAsync(response, status, body);
    }

    private (int Status, string Body) Do(ReceivedCall call)
    {
        switch (call.Method)
        {
            case "POST" when call.Target.EndsWith("/webhooks", StringComparison.Ordinal):
                var id = 500 + webhooks.Count;
                var made = new JsonObject
                {
                    ["id"] = id,
                    ["url"] = (string?)JsonNode.Parse(call.Body)!["webhook"]!["url"],
                    ["created_at"] = "2026-03-01T12:00:00.000Z",
                    ["verified_at"] = null,
                    ["hmac_secret"] = $"the-hmac-secret-{id}",
                    ["last_error"] = null,
                    ["content_type"] = "json",
                };
                webhooks[$"code-{id}"] = made;
                return (201, made.ToJsonString());
            case "GET":
                foreach (var webhook in webhooks.Values)
                    webhook["last_error"] = LastError;
                return (
                    200,
                    new JsonObject
                    {
                        ["pagination"] = new JsonObject(),
                        ["results"] = new JsonArray([.. webhooks.Values.Select(w => w.DeepClone())]),
                    }.ToJsonString()
                );
            case "PUT" when webhooks.TryGetValue(call.Target.Split('/')[^2], out var verified) && verified["verified_at"] is null:
                verified["verified_at"] = "2026-03-01T12:00:05.000Z";
                return (200, "{}");
            default:
                return (404, "{}");
        }
    }

    private static Task NeverAsync(HttpResponse response) => Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);

    /// <summary>What Hover posts to the capture URL.</summary>
    public static string CodeOf(int id) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"event":"webhook-verification-code","code":"code-{{id}}","webhook_id":{{id}}}""");
}
