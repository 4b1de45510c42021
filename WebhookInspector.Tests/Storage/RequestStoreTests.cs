using WebhookInspector.Requests;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class RequestStoreTests : IAsyncLifetime
{
    private StorageHost storage = null!;

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_1"), []);
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2", "hover"), []);
    }

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(23)]
    [InlineData(500)]
    public async Task List_PageByPage_YieldsEachOnceNewestFirst(int limit)
    {
        var stored = await StoreAsync(23);

        var walked = new List<RequestSummary>();
        string? before = null;
        do
        {
            var page = await storage.Requests.ListAsync(new RequestQuery("ep_1"), limit, before, CancellationToken.None);
            page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            walked.AddRange(page.Items);
            before = page.Next;
        } while (before is not null);

        walked.ShouldBe(stored.Reverse());
    }

    [Fact]
    public async Task List_BeforeADeletedRequest_GoesOnFromThere()
    {
        var stored = await StoreAsync(5);
        await storage.Editor.DeleteAsync(stored[2].Id);

        var page = await storage.Requests.ListAsync(RequestQuery.All, 10, stored[2].Id, CancellationToken.None);

        page.Items.ShouldBe([stored[1], stored[0]]);
        page.Next.ShouldBeNull();
    }

    [Fact]
    public async Task List_BeforeIsNoId_IsRefusedByName() =>
        (
            await Should.ThrowAsync<ArgumentException>(() =>
                storage.Requests.ListAsync(RequestQuery.All, 10, "abc", CancellationToken.None)
            )
        ).Message.ShouldStartWith("before: 'abc' is not a request id.");

    [Fact]
    public async Task Slice_FromTheMiddle_MatchesTheList()
    {
        var stored = await StoreAsync(10);

        (await storage.Requests.SliceAsync(RequestQuery.All, 3, 4, CancellationToken.None)).ShouldBe([
            stored[6],
            stored[5],
            stored[4],
            stored[3],
        ]);
    }

    [Fact]
    public async Task Position_Known_IsTheIndexInTheSlice()
    {
        var stored = await StoreAsync(10);

        (await storage.Requests.PositionAsync(null, stored[7].Id, CancellationToken.None)).ShouldBe(2);
        (await storage.Requests.PositionAsync("ep_2", stored[7].Id, CancellationToken.None)).ShouldBe(-1);
        (await storage.Requests.PositionAsync(null, "req_unknown", CancellationToken.None)).ShouldBe(-1);
    }

    [Fact]
    public async Task After_ASequence_IsOldestFirstAndBounded()
    {
        var stored = await StoreAsync(6);

        (await storage.Requests.AfterAsync(RequestQuery.All, stored[1].Sequence, 3, CancellationToken.None)).ShouldBe([
            stored[2],
            stored[3],
            stored[4],
        ]);
        (await storage.Requests.LastSequenceAsync(CancellationToken.None)).ShouldBe(stored[5].Sequence);
    }

    [Fact]
    public async Task LastSequence_Empty_IsZero() => (await storage.Requests.LastSequenceAsync(CancellationToken.None)).ShouldBe(0);

    [Fact]
    public async Task Find_IdWithAnotherTail_IsNull()
    {
        var stored = await StoreAsync(1);
        var forged = stored[0].Id[..^1] + (stored[0].Id[^1] == '0' ? '1' : '0');

        (await storage.Requests.FindAsync(forged, CancellationToken.None)).ShouldBeNull();
        (await storage.Requests.BodyAsync(forged, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Body_AnyBytes_ComesBackExactly()
    {
        var bytes = Enumerable.Range(0, 70_000).Select(i => (byte)i).ToArray();
        var request = Stored.Request() with { };
        var stored = await storage.Writer.StoreAsync(
            request with
            {
                Arrival = request.Arrival with { Body = bytes },
            },
            CancellationToken.None
        );

        (await storage.Requests.BodyAsync(stored.Id, CancellationToken.None)).ShouldBe(bytes);
        stored.BodySize.ShouldBe(70_000);
    }

    [Fact]
    public async Task Activity_MixedVerdicts_CountsByEndpointVerdictAndTime()
    {
        var since = storage.Time.GetUtcNow() - TimeSpan.FromHours(2);
        await StoreAsync(Stored.Request(at: since - TimeSpan.FromSeconds(1)));
        await StoreAsync(Stored.Request(at: since));
        await StoreAsync(Stored.Request(at: since + TimeSpan.FromMinutes(59), verdict: Verdict.Mismatch));
        var last = await StoreAsync(Stored.Request(at: since + TimeSpan.FromMinutes(60), verdict: Verdict.Mismatch));

        var activity = await storage.Requests.ActivityAsync(since, TimeSpan.FromHours(1), CancellationToken.None);

        var one = activity["ep_1"];
        one.Total.ShouldBe(4);
        one.ByVerdict.ShouldBe(new Dictionary<Verdict, long> { [Verdict.Verified] = 2, [Verdict.Mismatch] = 2 }, ignoreOrder: true);
        one.Last.ShouldBe(last);
        one.Buckets.Select(b => b.Start).ShouldBe([since, since.AddHours(1), since.AddHours(2)]);
        one.Buckets[0]
            .ByVerdict.ShouldBe(new Dictionary<Verdict, long> { [Verdict.Verified] = 1, [Verdict.Mismatch] = 1 }, ignoreOrder: true);
        one.Buckets[1].ByVerdict.ShouldBe(new Dictionary<Verdict, long> { [Verdict.Mismatch] = 1 });
        one.Buckets[2].ByVerdict.ShouldBeEmpty();
        activity["ep_2"].Total.ShouldBe(0);
        activity["ep_2"].Last.ShouldBeNull();
    }

    private Task<RequestSummary> StoreAsync(WebhookInspector.Storage.Captures.NewRequest request) =>
        storage.Writer.StoreAsync(request, CancellationToken.None);

    private async Task<IReadOnlyList<RequestSummary>> StoreAsync(int count)
    {
        var stored = new List<RequestSummary>();
        for (var i = 0; i < count; i++)
        {
            stored.Add(await StoreAsync(Stored.Request()));
        }

        return stored;
    }
}
