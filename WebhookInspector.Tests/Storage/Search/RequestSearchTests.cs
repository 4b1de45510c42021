using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage.Search;

public sealed class RequestSearchTests : IAsyncLifetime
{
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
            ["again"] = await StoreAsync(
                Stored.Request(key: "k", body: "{\"a\":{\"b\":11},\"text\":\"A Needle\"}", headers: [new("X-Kind", "Special")])
            ),
            ["twice"] = await StoreAsync(Stored.Request(key: "k", verdict: Verdict.Mismatch)),
            ["typed"] = await StoreAsync(
                Stored.Request("ep_2", provider: "hover", type: "model-created", eventId: "evt_100%", method: "PUT", path: "/a_b")
            ),
            ["other"] = await StoreAsync(
                Stored.Request("ep_2", provider: "hover", type: "job", eventId: @"evt\1", path: "/aXb", verdict: Verdict.NoSecret)
            ),
        };
        await storage.Editor.SetPinnedAsync(stored["plain"].Id, true);
        await storage.Editor.SetNoteAsync(stored["plain"].Id, "A word in the margin");
    }

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Theory]
    [InlineData("*", "plain", "again", "twice", "typed", "other")]
    [InlineData("verdict:mismatch verdict:no-secret", "twice", "other")]
    [InlineData("provider:hover", "typed", "other")]
    [InlineData("method:put", "typed")]
    [InlineData("type:job type:nothing", "other")]
    [InlineData("type:*", "typed", "other")]
    [InlineData("-type:*", "plain", "again", "twice")]
    [InlineData("-type:job", "plain", "again", "twice", "typed")]
    [InlineData("event:\"evt_100%\"", "typed")]
    [InlineData("is:pinned", "plain")]
    [InlineData("is:duplicate", "twice")]
    [InlineData("is:retry", "twice")]
    [InlineData("provider:hover verdict:no-secret verdict:mismatch", "other")]
    [InlineData("endpoint:\"endpoint EP_2\"", "typed", "other")]
    [InlineData("path:A_B", "typed")]
    [InlineData("path:a*b", "typed", "other")]
    [InlineData("MODEL", "typed")]
    [InlineData("a_b", "typed")]
    [InlineData("100%", "typed")]
    [InlineData(@"t\1", "other")]
    [InlineData("%", "typed")]
    [InlineData("nowhere")]
    [InlineData("evt job", "other")]
    [InlineData("model OR job", "typed", "other")]
    [InlineData("-(model OR job)", "plain", "again", "twice")]
    [InlineData("body:needle", "again")]
    [InlineData("needle OR is:pinned", "plain", "again")]
    [InlineData("json.a.b:>10", "again")]
    [InlineData("header.x-kind:special", "again")]
    [InlineData("word*margin", "plain")]
    [InlineData("received:>-1h", "plain", "again", "twice", "typed", "other")]
    [InlineData("received:<-1h")]
    public async Task Count_Query_IsWhatMatches(string q, params string[] expected)
    {
        await HoldsAsync(q, expected);
        await storage.IndexedAsync();
        await HoldsAsync(q, expected);
    }

    [Fact]
    public Task Count_TextIsPartOfTheId_Matches() => HoldsAsync(stored["again"].Id[4..], "again");

    [Fact]
    public async Task Index_RequestDeleted_LosesItsWords()
    {
        await storage.IndexedAsync();
        await storage.Editor.DeleteAsync(stored["again"].Id);

        Rows("SELECT COUNT(*) FROM request_search").ShouldBe(4);
        await HoldsAsync("needle");
    }

    [Fact]
    public async Task Index_CredentialHeaders_AreNotInIt()
    {
        await StoreAsync(
            Stored.Request(
                headers: [new("Authorization", "Bearer s3cret-word"), new("X-Token", "s3aled-word"), new("X-Plain", "zquick")],
                sealedHeader: "X-Token"
            )
        );
        await storage.IndexedAsync();

        Rows("SELECT COUNT(*) FROM request_search WHERE request_search MATCH '\"zqu\"'").ShouldBe(1);
        Rows("SELECT COUNT(*) FROM request_search WHERE request_search MATCH '\"s3c\" OR \"s3a\"'").ShouldBe(0);
    }

    [Fact]
    public async Task Delete_ByTextAndFlag_TakesThoseAlone()
    {
        QueryParser.TryParse("needle OR is:duplicate", out var filter, out _).ShouldBeTrue();

        (await storage.Editor.DeleteAsync(new RequestQuery(Filter: filter))).ShouldBe(2);

        await HoldsAsync("*", "plain", "typed", "other");
    }

    private Task<RequestSummary> StoreAsync(WebhookInspector.Storage.Captures.NewRequest request) =>
        storage.Writer.StoreAsync(request, CancellationToken.None);

    private long Rows(string sql)
    {
        using var connection = storage.OpenOutside();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private async Task HoldsAsync(string q, params string[] expected)
    {
        QueryParser.TryParse(q, out var filter, out var fault).ShouldBeTrue(fault?.Message);
        var query = new RequestQuery(Filter: filter);
        var listed = await storage.Requests.ListAsync(query, 100, null, CancellationToken.None);
        listed.Items.Select(s => stored.Single(p => p.Value.Id == s.Id).Key).ShouldBe(expected, ignoreOrder: true);
        (await storage.Requests.CountAsync(query, CancellationToken.None)).ShouldBe(expected.Length);
        var arrivals = await storage.Requests.ArrivalsAsync(query, 0, 100, CancellationToken.None);
        arrivals.Items.Count.ShouldBe(expected.Length);
    }
}
