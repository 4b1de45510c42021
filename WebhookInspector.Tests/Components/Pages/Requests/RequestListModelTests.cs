using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class RequestListModelTests : IAsyncLifetime
{
    private StorageHost host = null!;
    private RequestListModel model = null!;

    public async Task InitializeAsync()
    {
        host = await StorageHost.StartAsync();
        await host.Endpoints.AddAsync(Stored.Endpoint(), []);
        model = new RequestListModel(host.Requests, host.Get<WebhookInspector.Storage.Search.RequestSearch>());
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task Refresh_NotHeld_TakesInWhatCame()
    {
        await ArriveAsync(2);
        await model.RefreshAsync(hold: false, default);

        (model.Count, model.Waiting).ShouldBe((2, 0));
    }

    [Fact]
    public async Task Refresh_Held_LetsNewOnesWaitAndMovesNoRow()
    {
        await ArriveAsync(3);
        await model.RefreshAsync(hold: false, default);
        var before = await model.SliceAsync(0, 10, default);

        await ArriveAsync(2);
        await model.RefreshAsync(hold: true, default);

        (model.Count, model.Waiting).ShouldBe((3, 2));
        (await model.SliceAsync(0, 10, default)).Select(r => r.Id).ShouldBe(before.Select(r => r.Id));
    }

    [Fact]
    public async Task Refresh_HeldThenNot_ShowsThemAll()
    {
        await ArriveAsync(1);
        await model.RefreshAsync(hold: false, default);
        await ArriveAsync(2);
        await model.RefreshAsync(hold: true, default);

        await model.RefreshAsync(hold: false, default);

        (model.Count, model.Waiting).ShouldBe((3, 0));
    }

    [Fact]
    public async Task Refresh_HeldWhileEmpty_ShowsTheFirst()
    {
        await model.RefreshAsync(hold: true, default);
        await ArriveAsync(1);

        await model.RefreshAsync(hold: true, default);

        (model.Count, model.Waiting).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Refresh_NewestShownWasDeleted_ShowsThemAll()
    {
        await ArriveAsync(1);
        await model.RefreshAsync(hold: false, default);
        var newest = (await model.SliceAsync(0, 1, default))[0].Id;
        await ArriveAsync(1);
        await host.Get<WebhookInspector.Storage.RequestEditor>().DeleteAsync(newest);

        await model.RefreshAsync(hold: true, default);

        (model.Count, model.Waiting).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Refresh_WithAFilter_CountsWhatItHides()
    {
        await ArriveAsync(3);
        await ArriveAsync(1, Verdict.Mismatch);
        QueryParser.TryParse("verdict:mismatch", out var filter, out _).ShouldBeTrue();

        model.Show(new RequestQuery(Filter: filter));
        await model.RefreshAsync(hold: false, default);

        (model.Count, model.Hidden).ShouldBe((1, 3L));
    }

    [Fact]
    public async Task Refresh_WithAFilterHeld_CountsEveryArrivalOnce()
    {
        await ArriveAsync(1, Verdict.Mismatch);
        QueryParser.TryParse("verdict:mismatch", out var filter, out _).ShouldBeTrue();
        model.Show(new RequestQuery(Filter: filter));
        await model.RefreshAsync(hold: false, default);

        await ArriveAsync(3);
        await ArriveAsync(2, Verdict.Mismatch);
        await model.RefreshAsync(hold: true, default);

        (model.Count, model.Waiting, model.Hidden).ShouldBe((1, 2, 3L));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("verdict:mismatch")]
    public async Task Position_OfARequest_IsThatOfItsRow(string? q)
    {
        await ArriveAsync(3, Verdict.Mismatch);
        await ArriveAsync(2);
        QueryNode? filter = null;
        (q is null || QueryParser.TryParse(q, out filter, out _)).ShouldBeTrue();
        model.Show(new RequestQuery(Filter: filter));
        await model.RefreshAsync(hold: true, default);
        await ArriveAsync(4, Verdict.Mismatch);
        await model.RefreshAsync(hold: true, default);
        var rows = await model.SliceAsync(0, model.Count, default);

        (await model.PositionAsync(rows[^1].Id, default)).ShouldBe(rows.Count - 1);
        (await model.PositionAsync("req_none", default)).ShouldBe(-1);
    }

    [Fact]
    public async Task Position_OfWhatTheFilterHides_IsNone()
    {
        await ArriveAsync(1);
        var hidden = (await host.Requests.SliceAsync(RequestQuery.All, 0, 1, default))[0].Id;
        QueryParser.TryParse("verdict:mismatch", out var filter, out _).ShouldBeTrue();
        model.Show(new RequestQuery(Filter: filter));
        await model.RefreshAsync(hold: true, default);

        (await model.PositionAsync(hidden, default)).ShouldBe(-1);
    }

    private async Task ArriveAsync(int count, Verdict verdict = Verdict.Verified)
    {
        for (var i = 0; i < count; i++)
            await host.Writer.StoreAsync(Stored.Request(verdict: verdict), default);
    }
}
