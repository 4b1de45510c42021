using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Search;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage.Search;

public sealed class SearchMergeTests : IAsyncLifetime
{
    private StorageHost storage = null!;

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_1"), []);
    }

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public async Task Index_OfManySmallSteps_IsMergedToFewPartsByItself()
    {
        for (var i = 0; i < 30; i++)
        {
            await storage.Writer.StoreAsync(Stored.Request(body: $"word{i:d4}"), CancellationToken.None);
            await storage.IndexedAsync();
        }

        await Eventually.IsTrueAsync(() => Number("SELECT COUNT(DISTINCT segid) FROM request_search_idx") < 8);
        (await FoundAsync("word0007")).ShouldBe(1);
    }

    [Fact]
    public async Task Step_OfWhatIsMergedAlready_SaysThatThereIsNoMore()
    {
        await storage.Writer.StoreAsync(Stored.Request(body: "a single word"), CancellationToken.None);
        await storage.IndexedAsync();

        (await storage.Get<SearchMerge>().StepAsync(CancellationToken.None)).ShouldBeFalse();

        (await FoundAsync("single")).ShouldBe(1);
    }

    [Fact]
    public async Task Index_KeepsNoSecondCopyOfTheWords()
    {
        await storage.Writer.StoreAsync(Stored.Request(body: "onlyonce"), CancellationToken.None);
        await storage.IndexedAsync();

        Number("SELECT COUNT(*) FROM request_search WHERE text IS NOT NULL").ShouldBe(0);
        (await FoundAsync("onlyonce")).ShouldBe(1);
    }

    private long Number(string sql)
    {
        using var outside = storage.OpenOutside();
        return outside.ReadNumber(sql);
    }

    private async Task<int> FoundAsync(string word)
    {
        QueryParser.TryParse($"body:{word}", out var filter, out _).ShouldBeTrue();
        return (await storage.Requests.ListAsync(new RequestQuery(Filter: filter), 10, null, CancellationToken.None)).Items.Count;
    }
}
