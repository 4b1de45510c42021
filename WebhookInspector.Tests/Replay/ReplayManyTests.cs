using System.Globalization;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

public sealed class ReplayManyTests(InspectorHost host) : IClassFixture<InspectorHost>, IDisposable
{
    private readonly RawReceiver receiver = new();

    private ApiClient Api => host.Api;

    public void Dispose() => receiver.Dispose();

    /// <summary>Requests with the bodies "1", "2" and so on.</summary>
    private async Task<(JsonNode Endpoint, string[] Ids)> CapturedAsync(int count)
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "github", secret = "the-secret" });
        var ids = new List<string>();
        for (var i = 1; i <= count; i++)
            ids.Add((string)(await Api.CaptureTextAsync(endpoint, i.ToString(CultureInfo.InvariantCulture)))["id"]!);
        return (endpoint, [.. ids]);
    }

    private static IEnumerable<string> Bodies(RawReceiver receiver) => receiver.Received.Select(ReplayHost.Body);

    [Theory]
    [InlineData(null, "1 2 3 4")]
    [InlineData("received", "1 2 3 4")]
    [InlineData("reverse", "4 3 2 1")]
    public async Task Order_Selection_IsThatOfArrivalHoweverItIsGiven(string? order, string expected)
    {
        var (_, ids) = await CapturedAsync(4);

        await Api.ReplayAsync(
            new
            {
                requestIds = new[] { ids[2], ids[0], ids[3], ids[1] },
                target = receiver.Url,
                mode = "exact",
                order,
            }
        );

        Bodies(receiver).ShouldBe(expected.Split(' '));
    }

    [Fact]
    public async Task Query_ThatMatchesSome_SendsThoseThatAreThereNow()
    {
        var (endpoint, _) = await CapturedAsync(4);

        var run = await Api.ReplayAsync(
            new
            {
                q = "size:1",
                endpointId = (string)endpoint["id"]!,
                target = receiver.Url,
                mode = "exact",
            }
        );

        ((int)run["total"]!, (string?)run["q"]).ShouldBe((4, "size:1"));
        Bodies(receiver).ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task StopOnFailure_SecondIsAnsweredBadly_SendsNoThird()
    {
        using var target = new RawReceiver(r =>
            Task.FromResult(r.EndsWith('2') ? "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n" : RawReceiver.Ok)
        );
        var (_, ids) = await CapturedAsync(4);

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = ids,
                target = target.Url,
                mode = "exact",
                stopOnFailure = true,
            }
        );

        ((string?)run["state"], (int)run["done"]!, (int)run["failed"]!).ShouldBe(("cancelled", 2, 1));
        Bodies(target).ShouldBe(["1", "2"]);
        ((string)run["log"]!.AsArray().Last()!["text"]!).ShouldContain("first failure");
    }

    [Fact]
    public async Task Failure_WithoutStopOnFailure_GoesOn()
    {
        using var target = new RawReceiver(r => Task.FromResult(r.EndsWith('2') ? "" : RawReceiver.Ok));
        var (_, ids) = await CapturedAsync(3);

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = ids,
                target = target.Url,
                mode = "exact",
            }
        );

        ((string?)run["state"], (int)run["done"]!, (int)run["failed"]!).ShouldBe(("completed", 3, 1));
        ((string)run.Attempt(1)["error"]!).ShouldStartWith("no-answer: ");
    }

    [Fact]
    public async Task Parallelism_Three_HasThreeUnderWayAndNoMore()
    {
        var (gate, now, most) = (new SemaphoreSlim(0), 0, 0);
        using var target = new RawReceiver(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await gate.WaitAsync();
            Interlocked.Decrement(ref now);
            return RawReceiver.Ok;
        });
        var (_, ids) = await CapturedAsync(6);
        var id = await Api.StartAsync(
            new
            {
                requestIds = ids,
                target = target.Url,
                mode = "exact",
                parallelism = 3,
            }
        );

        await Eventually.IsTrueAsync(() => Volatile.Read(ref now) == 3);
        gate.Release(6);

        ((int)(await Api.EndOfAsync(id))["done"]!).ShouldBe(6);
        most.ShouldBe(3);
    }

    [Fact]
    public async Task Rate_FiftyASecond_TakesAtLeastItsTime()
    {
        var (_, ids) = await CapturedAsync(5);

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = ids,
                target = receiver.Url,
                mode = "exact",
                ratePerSecond = 50,
                parallelism = 5,
            }
        );

        var (started, finished) = (
            DateTimeOffset.Parse((string)run["startedAt"]!, CultureInfo.InvariantCulture),
            DateTimeOffset.Parse((string)run["finishedAt"]!, CultureInfo.InvariantCulture)
        );
        // Four intervals of 20 ms; a timer may be a little early.
        (finished - started).TotalMilliseconds.ShouldBeGreaterThan(70);
    }

    [Fact]
    public async Task Pause_ThenResume_SendsNothingMeanwhileAndAllInTheEnd()
    {
        var gate = new SemaphoreSlim(0);
        using var target = new RawReceiver(async _ =>
        {
            await gate.WaitAsync();
            return RawReceiver.Ok;
        });
        var (_, ids) = await CapturedAsync(5);
        var id = await Api.StartAsync(
            new
            {
                requestIds = ids,
                target = target.Url,
                mode = "exact",
            }
        );
        await Eventually.IsTrueAsync(() => target.Received.Count == 1);

        (await Api.SendAsync(HttpMethod.Post, $"/replays/{id}/pause")).Status.ShouldBe(200);
        gate.Release(5);
        await Eventually.IsTrueAsync(async () => (int)(await Api.GetAsync($"/replays/{id}"))["done"]! == 1);
        ((string?)(await Api.GetAsync($"/replays/{id}"))["state"]).ShouldBe("paused");
        (await Api.SendAsync(HttpMethod.Post, $"/replays/{id}/pause")).Status.ShouldBe(409);
        target.Received.Count.ShouldBe(1);
        (await Api.SendAsync(HttpMethod.Post, $"/replays/{id}/resume")).Status.ShouldBe(200);

        var run = await Api.EndOfAsync(id);
        ((string?)run["state"], (int)run["done"]!).ShouldBe(("completed", 5));
        run["log"]!.AsArray().Select(e => (string)e!["text"]!).ShouldBe(["Queued.", "Started.", "Paused.", "Resumed.", "Completed."]);
        (await Api.SendAsync(HttpMethod.Post, $"/replays/{id}/resume")).Status.ShouldBe(409);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancel_Midway_EndsAtOnceAndStaysSo(bool paused)
    {
        using var target = new RawReceiver(async r =>
        {
            if (r.EndsWith('2'))
                await Task.Delay(Timeout.Infinite);
            return RawReceiver.Ok;
        });
        var (_, ids) = await CapturedAsync(5);
        var id = await Api.StartAsync(
            new
            {
                requestIds = ids,
                target = target.Url,
                mode = "exact",
            }
        );
        await Eventually.IsTrueAsync(() => target.Received.Count == 2);
        if (paused)
            await Api.SendAsync(HttpMethod.Post, $"/replays/{id}/pause");

        var (status, run) = await Api.SendAsync(HttpMethod.Post, $"/replays/{id}/cancel");

        (status, (string?)run!["state"]).ShouldBe((200, "cancelled"));
        run = await Api.GetAsync($"/replays/{id}");
        ((int)run["total"]!, (int)run["done"]!, (int)run["failed"]!).ShouldBe((5, 2, 1));
        ((string)run.Attempt(1)["error"]!).ShouldStartWith("cancelled: ");
        target.Received.Count.ShouldBe(2);
        ((string?)(await Api.SendAsync(HttpMethod.Post, $"/replays/{id}/cancel")).Body!["state"]).ShouldBe("cancelled");
    }

    [Fact]
    public async Task Stop_OfTheProgramMidway_LeavesItInterruptedAndSaysSo()
    {
        var data = Directory.CreateTempSubdirectory("inspector-replay-").FullName;
        using var target = new RawReceiver(async r =>
        {
            if (r.EndsWith('2'))
                await Task.Delay(Timeout.Infinite);
            return RawReceiver.Ok;
        });
        string id;
        using (var first = new InspectorHost(data))
        {
            var endpoint = await first.Api.EndpointOfAsync("cove");
            foreach (var body in (string[])["1", "2", "3"])
                await first.Api.CaptureTextAsync(endpoint, body);
            id = await first.Api.StartAsync(
                new
                {
                    q = "provider:cove",
                    target = target.Url,
                    mode = "exact",
                }
            );
            await Eventually.IsTrueAsync(() => target.Received.Count == 2);
        }

        using (var second = new InspectorHost(data))
        {
            var run = await second.Api.GetAsync($"/replays/{id}");
            ((string?)run["state"], (int)run["done"]!).ShouldBe(("interrupted", 2));
            ((string)run["log"]!.AsArray().Last()!["text"]!).ShouldContain("program was stopped");
            (await second.Api.SendAsync(HttpMethod.Post, $"/replays/{id}/resume")).Status.ShouldBe(409);
        }

        target.Received.Count.ShouldBe(2);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task List_OfRuns_IsPagedNewestFirst()
    {
        var (_, ids) = await CapturedAsync(1);
        var runs = new List<string>();
        for (var i = 0; i < 3; i++)
            runs.Add(
                (string)
                    (
                        await Api.ReplayAsync(
                            new
                            {
                                requestIds = ids,
                                target = receiver.Url,
                                mode = "exact",
                            }
                        )
                    )["id"]!
            );

        var page = await Api.GetAsync("/replays?limit=2");
        var next = await Api.GetAsync($"/replays?limit=1&before={page["next"]}");

        page["items"]!.AsArray().Select(r => (string)r!["id"]!).ShouldBe([runs[2], runs[1]]);
        ((string?)next["items"]![0]!["id"]).ShouldBe(runs[0]);
        (await Api.SendAsync(HttpMethod.Get, "/replays?before=nonsense")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Attempts_MoreThanAPage_FollowByTheCursor()
    {
        var (_, ids) = await CapturedAsync(1);

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = Enumerable.Repeat(ids[0], 501),
                target = receiver.Url,
                mode = "exact",
                parallelism = 20,
            }
        );
        var rest = await Api.GetAsync($"/replays/{run["id"]}?attempts={run["attemptsNext"]}");

        (run["attempts"]!.AsArray().Count, rest["attempts"]!.AsArray().Count, rest["attemptsNext"]).ShouldBe((500, 1, null));
    }
}
