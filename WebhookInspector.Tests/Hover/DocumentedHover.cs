using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover;

/// <summary>
/// A Hover that answers as the example of its own page does: the registration is answered with id 12343, and the code that follows names
/// webhook 12344.
/// </summary>
internal sealed class DocumentedHover : IAsyncDisposable
{
    /// <summary>The id of the page's example answer; each further registration has the second next.</summary>
    public const int FirstId = 12343;

    private readonly ConcurrentDictionary<int, JsonObject> webhooks = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private AnsweringServer? server;

    /// <summary>Writes the message with a webhook's code; null sends none.</summary>
    public Func<int, HttpContent?> Message { get; set; } = id => Json(CodeOf(id), id + 1);

    /// <summary>The id under which the list has a webhook.</summary>
    public Func<int, int> Listed { get; set; } = id => id;

    /// <summary>Registrations are answered once this is done.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    /// <summary>The status of registrations.</summary>
    public int RegistrationStatus { get; set; } = 201;

    /// <summary>A code is accepted, and verifies another webhook than its own.</summary>
    public bool VerifiesAnother { get; set; }

    public string Url => server!.Url;

    public static async Task<DocumentedHover> StartAsync()
    {
        var hover = new DocumentedHover();
        hover.server = await AnsweringServer.StartAsync(hover.AnswerAsync);
        return hover;
    }

    /// <summary>The code of a webhook: for the first one, that of the page's example.</summary>
    public static string CodeOf(int id) =>
        id == FirstId
            ? "4addd2b9-5cd7-497f-9f32-52ff0718ddbb"
            : $"4addd2b9-5cd7-497f-9f32-{id.ToString("D12", CultureInfo.InvariantCulture)}";

    public static StringContent Json(string code, int webhookId) =>
        new(
            $$"""
            {
                "event": "webhook-verification-code",
                "code": "{{code}}",
                "webhook_id": {{webhookId.ToString(CultureInfo.InvariantCulture)}}
            }
            """,
            Encoding.UTF8,
            "application/json"
        );

    /// <summary>Posts a message to the URL of the first webhook.</summary>
    public async Task PostAsync(HttpContent message)
    {
        using var answer = await http.PostAsync(new Uri((string)webhooks[FirstId]["url"]!), message);
        ((int)answer.StatusCode).ShouldBe(200);
    }

    public bool IsVerified(int id) => webhooks[id]["verified_at"] is not null;

    public void Delete(int id) => webhooks.TryRemove(id, out _);

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        http.Dispose();
    }

    private async Task AnswerAsync(ReceivedCall call, HttpResponse response)
    {
        var segments = call.Target.Split('/');
        switch (call.Method)
        {
            case "POST" when segments[^1] == "webhooks":
                await Held;
                if (RegistrationStatus != 201)
                {
                    await AnsweringServer.WriteAsync(response, RegistrationStatus, "{}");
                    return;
                }

                var id = FirstId + (2 * webhooks.Count);
                var made = webhooks[id] = Registered(id, (string)JsonNode.Parse(call.Body)!["webhook"]!["url"]!);
                SendAfter(response, id);
                await AnsweringServer.WriteAsync(response, 201, made.ToJsonString());
                break;
            case "POST" when webhooks.ContainsKey(Number(segments[^2])):
                SendAfter(response, Number(segments[^2]));
                await AnsweringServer.WriteAsync(response, 200, "{}");
                break;
            case "PUT"
                when webhooks.Keys.FirstOrDefault(known => CodeOf(known) == segments[^2]) is > 0 and var verified && !IsVerified(verified):
                if (!VerifiesAnother)
                    webhooks[verified]["verified_at"] = "2023-09-11T16:40:01.906Z";
                await AnsweringServer.WriteAsync(response, 200, "{}");
                break;
            case "GET":
                await AnsweringServer.WriteAsync(response, 200, List().ToJsonString());
                break;
            default:
                await AnsweringServer.WriteAsync(response, 404, "{}");
                break;
        }
    }

    /// <summary>The page: "When you have successfully registered a webhook, Hover will immediately send a JSON blob to the URL".</summary>
    private void SendAfter(HttpResponse response, int id) =>
        response.OnCompleted(async () =>
        {
            if (Message(id) is { } message)
                using (await http.PostAsync(new Uri((string)webhooks[id]["url"]!), message)) { }
        });

    private JsonObject List() =>
        new()
        {
            ["pagination"] = new JsonObject(),
            ["results"] = new JsonArray([
                .. webhooks.Select(w =>
                {
                    var listed = w.Value.DeepClone();
                    listed["id"] = Listed(w.Key);
                    return listed;
                }),
            ]),
        };

    private static JsonObject Registered(int id, string url) =>
        new()
        {
            ["id"] = id,
            ["owner_type"] = "Org",
            ["owner_id"] = 492855,
            ["url"] = url,
            ["created_at"] = "2023-09-11T16:39:01.906Z",
            ["updated_at"] = "2023-09-11T16:39:01.906Z",
            ["verified_at"] = null,
            ["hmac_secret"] = "NDYBduht2zrCg6fMXFWadfsT8fT3gQskoFPmRen7KcksDQBqmrpHqcGdgN70ObRqLLjQxBxrTol/lia3WRHtQA==",
            ["last_error"] = null,
            ["content_type"] = "json",
        };

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
