using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class FoundRequestsTests : PageTest
{
    private FoundRequests Look(string q)
    {
        QueryParser.TryParse(q, out var filter, out var fault).ShouldBeTrue(fault?.Message);
        return new FoundRequests(Get<RequestStore>(), Get<RequestSearch>(), new RequestQuery(null, filter), () => { });
    }

    [Fact]
    public async Task Search_StoppedAndTakenUpAgain_FindsTheRest()
    {
        var request = await ArriveAsync(body: "{\"a\":7}");
        using var found = Look("json.a:>5");
        found.Stop();

        await found.RefreshAsync(default);
        await found.LookFurtherAsync(default);

        found.Sequences.ShouldBe([request.Sequence]);
        found.Complete.ShouldBeTrue();
    }

    [Fact]
    public async Task Arrivals_AfterTheSearch_AreTakenInFrontOrCountedAsHidden()
    {
        var first = await ArriveAsync(body: "{\"a\":7}");
        using var found = Look("json.a:>5");
        await found.RefreshAsync(default);

        var second = await ArriveAsync(body: "{\"a\":8}");
        await ArriveAsync(body: "{\"a\":1}");
        await found.RefreshAsync(default);

        found.Sequences.ShouldBe([second.Sequence, first.Sequence]);
        found.HiddenArrivals.ShouldBe(1);
    }

    [Fact]
    public async Task Search_Disposed_LooksNoFurther()
    {
        await ArriveAsync(body: "{\"a\":7}");
        var found = Look("json.a:>5");
        found.Dispose();

        await found.LookFurtherAsync(default);

        found.Sequences.ShouldBeEmpty();
    }
}
