using System.Text.Json.Nodes;
using WebhookInspector.Tests.Hover;
using WebhookInspector.Tests.Replay;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Faults;

/// <summary>A program that was killed while a replay, a forwarded request and a registration at Hover waited for their answers.</summary>
public sealed class KilledAmidSending : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("inspector-killed-").FullName;
    private readonly RawReceiver receiver;
    private HeldHover hover = null!;
    private FaultRun? run;

    public KilledAmidSending() =>
        receiver = new RawReceiver(async request =>
        {
            if (!request.StartsWith("POST /answered", StringComparison.Ordinal) && IsHeld)
                await Task.Delay(Timeout.Infinite);
            return RawReceiver.Ok;
        });

    private bool IsHeld { get; set; } = true;

    /// <summary>The program that was started again.</summary>
    internal ApiClient Api => run!.Api;

    internal string RunId { get; private set; } = null!;

    internal string Forwarding { get; private set; } = null!;

    internal string Forwarded { get; private set; } = null!;

    internal string HoverEndpoint { get; private set; } = null!;

    internal int Registrations => hover.CallsOf("POST");

    public async Task InitializeAsync()
    {
        hover = await HeldHover.StartAsync();
        hover.Unanswered = "POST";
        using (run = await StartAsync())
        {
            await BeginAsync();
            run.Kill();
        }

        (hover.Unanswered, IsHeld) = (null, false);
        run = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        run?.Dispose();
        receiver.Dispose();
        await hover.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private Task<FaultRun> StartAsync() =>
        FaultRun.StartAsync(
            data,
            "--Inspector:Hover:ApiBaseUrl",
            hover.Url,
            // Where the registration is not answered, it is not the time limit that ends it.
            "--Inspector:Hover:Timeout",
            "00:01:00"
        );

    private async Task BeginAsync()
    {
        var replayed = await CaptureAsync("custom", "{\"of\":\"the replay\"}");
        await SaveTargetAsync("held", receiver.Url + "/held");
        var answered = await Api.StartAsync(Order(replayed.Request, receiver.Url + "/answered"));
        await Api.EndOfAsync(answered);
        RunId = await Api.StartAsync(Order(replayed.Request, "held"));

        Forwarding = (string)(await Api.CreateEndpointAsync(new { provider = "custom" }))["id"]!;
        (await Api.SendAsync(HttpMethod.Put, $"/endpoints/{Forwarding}/forward", new { target = "held" })).Status.ShouldBe(200);
        Forwarded = (await CaptureAsync(await Api.GetAsync($"/endpoints/{Forwarding}"), "{\"of\":\"the forwarding\"}")).Request;

        HoverEndpoint = (string)(await Api.EndpointOfAsync("hover"))["id"]!;
        var registration = new { endpointId = HoverEndpoint, accessToken = HoverFlowClient.Token };
        // Its answer would wait for Hover's, which does not come.
        _ = Api.SendAsync(HttpMethod.Post, "/hover/webhooks", registration).ContinueWith(_ => { }, TaskScheduler.Default);
        await Eventually.IsTrueAsync(() => receiver.Received.Count == 3 && hover.CallsOf("POST") == 1);
    }

    private static object Order(string request, string target) =>
        new
        {
            requestIds = new[] { request },
            target,
            mode = "exact",
        };

    private async Task SaveTargetAsync(string name, string url) =>
        (await Api.SendAsync(HttpMethod.Post, "/targets", new { name, url })).Status.ShouldBe(201);

    private async Task<(JsonNode Endpoint, string Request)> CaptureAsync(string provider, string body) =>
        await CaptureAsync(await Api.CreateEndpointAsync(new { provider }), body);

    private async Task<(JsonNode Endpoint, string Request)> CaptureAsync(JsonNode endpoint, string body) =>
        (endpoint, (string)(await Api.CaptureTextAsync(endpoint, body))["id"]!);
}
