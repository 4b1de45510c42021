using WebhookInspector.Requests;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class RequestFilterTests : IAsyncLifetime
{
    private static readonly RequestFilter None = new([], [], [], [], [], PinnedOnly: false, DuplicatesOnly: false, []);

    private StorageHost storage = null!;
    private Dictionary<string, RequestSummary> stored = [];

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_1"), []);
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2", "hover"), []);
        stored = new()
        {
            ["plain"] = await StoreAsync(Stored.Request()),
            ["again"] = await StoreAsync(Stored.Request(key: "k")),
            ["twice"] = await StoreAsync(Stored.Request(key: "k", verdict: Verdict.Mismatch)),
            ["typed"] = await StoreAsync(Stored.Request("ep_2", provider: "hover", type: "model-created", eventId: "evt_100%", method: "PUT", path: "/a_b")),
            ["other"] = await StoreAsync(Stored.Request("ep_2", provider: "hover", type: "job", eventId: @"evt\1", path: "/aXb", verdict: Verdict.NoSecret)),
        };
        await storage.Editor.SetPinnedAsync(stored["plain"].Id, true);
    }

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public Task Count_NoFilter_IsAll() => HoldsAsync(None, "plain", "again", "twice", "typed", "other");

    [Fact]
    public Task Count_Verdicts_AreAlternatives() => HoldsAsync(None with { Verdicts = [Verdict.Mismatch, Verdict.NoSecret] }, "twice", "other");

    [Fact]
    public Task Count_Provider_Matches() => HoldsAsync(None with { Providers = ["hover"] }, "typed", "other");

    [Fact]
    public Task Count_Method_Matches() => HoldsAsync(None with { Methods = ["PUT"] }, "typed");

    [Fact]
    public Task Count_EventType_Matches() => HoldsAsync(None with { EventTypes = ["job", "nothing"] }, "other");

    [Fact]
    public Task Count_EventId_Matches() => HoldsAsync(None with { EventIds = ["evt_100%"] }, "typed");

    [Fact]
    public Task Count_Pinned_Matches() => HoldsAsync(None with { PinnedOnly = true }, "plain");

    [Fact]
    public Task Count_Duplicates_LeavesTheFirstOut() => HoldsAsync(None with { DuplicatesOnly = true }, "twice");

    [Fact]
    public Task Count_TwoSides_MustBothHold() => HoldsAsync(None with { Providers = ["hover"], Verdicts = [Verdict.NoSecret, Verdict.Mismatch] }, "other");

    [Theory]
    [InlineData("MODEL", "typed")]
    [InlineData("a_b", "typed")]
    [InlineData("100%", "typed")]
    [InlineData(@"t\1", "other")]
    [InlineData("%", "typed")]
    [InlineData("nowhere")]
    public Task Count_Text_IsTakenLiterally(string term, params string[] expected) =>
        HoldsAsync(None with { Text = [term] }, expected);

    [Fact]
    public Task Count_TextTerms_MustAllHold() => HoldsAsync(None with { Text = ["evt", "job"] }, "other");

    [Fact]
    public Task Count_TextIsPartOfTheId_Matches() => HoldsAsync(None with { Text = [stored["again"].Id[4..]] }, "again");

    private Task<RequestSummary> StoreAsync(WebhookInspector.Storage.NewRequest request) => storage.Writer.StoreAsync(request, CancellationToken.None);

    private async Task HoldsAsync(RequestFilter filter, params string[] expected)
    {
        var query = new RequestQuery(Filter: filter);
        var listed = await storage.Requests.ListAsync(query, 100, null, CancellationToken.None);
        listed.Items.Select(s => stored.Single(p => p.Value.Id == s.Id).Key).ShouldBe(expected, ignoreOrder: true);
        (await storage.Requests.CountAsync(query, CancellationToken.None)).ShouldBe(expected.Length);
    }
}
