using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>A body that was cut off when it was captured is never sent again as if it were whole.</summary>
public sealed class IncompleteReplayTests : IDisposable
{
    private const int Limit = 1024;

    private readonly InspectorHost host = new(
        dataDirectory: null,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Inspector:Capture:MaxBodyBytes"] = $"{Limit}" }
    );

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task DryRun_OfACutOffRequest_Warns()
    {
        var (_, cut) = await CaptureAsync();

        var (status, preview) = await ReplayAsync(
            new
            {
                requestIds = new[] { cut },
                target = "http://127.0.0.1:9/",
                mode = "exact",
                dryRun = true,
            }
        );

        status.ShouldBe(200);
        ((string?)preview!["first"]![0]!["warning"]).ShouldNotBeNull().ShouldContain("only its beginning is stored");
    }

    [Fact]
    public async Task Run_OverAFilter_LeavesItOutAndSaysSo()
    {
        var (endpointId, cut) = await CaptureAsync();
        await using var receiver = await AnsweringServer.StartAsync(200, "{}");
        var filter = new
        {
            q = "method:POST",
            endpointId,
            target = receiver.Url,
            mode = "exact",
        };

        var (_, preview) = await ReplayAsync(
            new
            {
                filter.q,
                filter.endpointId,
                filter.target,
                filter.mode,
                dryRun = true,
            }
        );
        var (status, run) = await ReplayAsync(filter);

        ((int?)preview!["leftOut"], (int?)preview["total"]).ShouldBe((1, 1));
        status.ShouldBe(202);
        ((int?)run!["total"]).ShouldBe(1);
        await Eventually.IsTrueAsync(() => Task.FromResult(!receiver.Calls.IsEmpty));
        receiver.Calls.Single().Body.ShouldBe("{}");
        (await host.Api.GetAsync($"/replays/{run["id"]}"))["log"]!.ToJsonString().ShouldContain("1 request is left out");
        cut.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Attempt_OfACutOffRequest_Warns()
    {
        var (_, cut) = await CaptureAsync();
        await using var receiver = await AnsweringServer.StartAsync(200, "{}");

        var (_, run) = await ReplayAsync(
            new
            {
                requestIds = new[] { cut },
                target = receiver.Url,
                mode = "exact",
            }
        );

        JsonNode? attempt = null;
        await Eventually.IsTrueAsync(async () =>
            (attempt = (await host.Api.GetAsync($"/replays/{run!["id"]}"))["attempts"]!.AsArray().FirstOrDefault())?["status"] is not null
        );
        ((string?)attempt!["warning"]).ShouldNotBeNull().ShouldContain("only its beginning is stored");
    }

    [Fact]
    public async Task Run_OverAFilterOfCutOffRequestsAlone_IsRefused()
    {
        var (endpointId, _) = await CaptureAsync();

        var (status, problem) = await ReplayAsync(
            new
            {
                q = "status:413",
                endpointId,
                target = "http://127.0.0.1:9/",
                mode = "exact",
            }
        );

        status.ShouldBe(400);
        ((string?)problem!["detail"]).ShouldNotBeNull().ShouldContain("body is incomplete");
    }

    private Task<(int Status, JsonNode? Body)> ReplayAsync(object order) => host.Api.SendAsync(HttpMethod.Post, "/replays", order);

    /// <summary>Sends a whole request and one that is too long.</summary>
    private async Task<(string EndpointId, string CutId)> CaptureAsync()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray());
        using var response = await host.Http.PostAsync(
            (string?)endpoint["captureUrl"],
            new StringContent($"{{\"pad\":\"{new string('x', Limit)}\"}}", Encoding.UTF8, "application/json")
        );
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var newest = (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}&limit=1"))["items"]![0]!;
        return ((string)endpoint["id"]!, (string)newest["id"]!);
    }
}
