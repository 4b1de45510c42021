using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests;
using WebhookInspector.Tests.Requests.Query;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage.Search;

/// <summary>The database and the look in memory must come to the same for any query.</summary>
public sealed class AgreementTests : IAsyncLifetime
{
    private static readonly string[] Words = ["a", "vendor.created", "two words", "evt_1", "a:b", "%_", "a\"b", "é", "É", "x"];

    private StorageHost storage = null!;

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_1"), []);
        await storage.Endpoints.AddAsync(Stored.Endpoint("a", "hover"), []);
        var random = new Random(7);
        string Word() => Words[random.Next(Words.Length)];
        for (var i = 0; i < 60; i++)
        {
            var request = Stored.Request(
                i % 3 == 0 ? "a" : "ep_1",
                $"{{\"a\":{(i % 2 == 0 ? $"\"{Word().Replace("\"", "\\\"")}\"" : i)},\"data\":[{{\"b\":{i}}}]}}",
                key: i % 4 == 0 ? "k" + (i % 8) : null,
                (Verdict)(i % 6),
                i % 5 == 0 ? "PUT" : "POST",
                "/" + Word(),
                i % 2 == 0 ? Word() : null,
                i % 7 == 0 ? Word() : null,
                Stored.Noon.AddHours(-i * 5),
                [new Header("User-Agent", Word())],
                provider: i % 3 == 0 ? "hover" : "cove",
                events: i % 11 == 0 ? [new RequestEvent(Word(), Word()), new RequestEvent(Word(), Word())] : null,
                query: i % 6 == 0 ? $"?order={Uri.EscapeDataString(Word())}&a={Uri.EscapeDataString(Word())}" : ""
            );
            var stored = await storage.Writer.StoreAsync(request, default);
            if (i % 9 == 0)
                await storage.Editor.SetNoteAsync(stored.Id, Word());
            if (i % 10 == 0)
                await storage.Editor.SetPinnedAsync(stored.Id, true);
            // The older half is indexed for certain; the newer one may be on its way.
            if (i == 30)
                await storage.IndexedAsync();
        }
    }

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public void Search_AnyQuery_FindsWhatTheEvaluatorSays() =>
        Prop.ForAll(
                QueryNodes.Any(),
                node =>
                {
                    var query = new RequestQuery(Filter: node);
                    var searched = storage.Requests.ListAsync(query, 500, null, default).GetAwaiter().GetResult().Items.Select(r => r.Id);
                    var evaluated = storage
                        .Requests.ArrivalsAsync(query, 0, 500, default)
                        .GetAwaiter()
                        .GetResult()
                        .Items.Select(r => r.Id)
                        .Reverse();
                    return searched.SequenceEqual(evaluated).Label(node.ToString());
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
