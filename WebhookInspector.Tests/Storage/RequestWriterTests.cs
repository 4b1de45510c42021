using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class RequestWriterTests
{
    [Fact]
    public async Task Store_Acknowledged_IsSeenByAnotherConnection()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);

        var stored = await storage.Writer.StoreAsync(Stored.Request(body: "hello"), CancellationToken.None);

        using var outside = storage.OpenOutside();
        outside.ReadNumber($"SELECT COUNT(*) FROM requests WHERE id = '{stored.Id}'").ShouldBe(1);
    }

    [Fact]
    public async Task Store_Acknowledged_SurvivesAKill()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        var stored = await storage.Writer.StoreAsync(Stored.Request(body: "hello"), CancellationToken.None);

        // What a killed process leaves: the files as they are, nothing checkpointed nor closed.
        var copy = Directory.CreateTempSubdirectory("inspector-").FullName;
        foreach (var file in Directory.GetFiles(storage.Directory, "inspector.db*"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        CopyKeys(storage.Directory, copy);
        await using (var revived = await StorageHost.StartAsync(copy))
        {
            (await revived.Requests.BodyAsync(stored.Id, CancellationToken.None)).ShouldBe("hello"u8.ToArray());
        }

        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task Store_Acknowledged_ReadsBackEqual()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        var at = Stored.Noon.AddTicks(1234567);
        Header[] headers = [new("X-A", "1"), new("x-a", "é\t\""), new("X-A", "1")];
        var request = Stored.Request(body: "ü", key: "k", type: "a.b", eventId: "evt", at: at, headers: headers, path: "/x");

        var stored = await storage.Writer.StoreAsync(request, CancellationToken.None);
        var read = (await storage.Requests.FindAsync(stored.Id, CancellationToken.None)).ShouldNotBeNull();

        read.Summary.ShouldBe(stored);
        read.Summary.ReceivedAt.ShouldBe(at);
        read.Headers.ShouldBe(headers.Select(h => new ShownHeader(h.Name, h.Value)));
        read.Target.ShouldBe("/hooks/cove/token/x");
        read.AtArrival.ShouldBe(request.Verification);
    }

    [Fact]
    public async Task Store_ManyAtOnce_SharesCommits()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        var signals = 0;
        using var subscription = storage.Feed.Subscribe(s => signals += s.Topic == LiveTopic.RequestCaptured ? 1 : 0);

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None)));

        // One signal for each commit and endpoint.
        signals.ShouldBeInRange(1, 100);
    }

    [Fact]
    public async Task Store_EightSendersOf500_KeepsEachOnce()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);

        var stored = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(sender =>
                    Task.Run(async () =>
                    {
                        var ids = new List<(string Id, string Body)>();
                        for (var i = 0; i < 500; i++)
                        {
                            var body = $"{sender}-{i}";
                            ids.Add(((await storage.Writer.StoreAsync(Stored.Request(body: body), CancellationToken.None)).Id, body));
                        }

                        return ids;
                    })
                )
        );

        using var outside = storage.OpenOutside();
        outside.ReadNumber("SELECT COUNT(*) FROM requests").ShouldBe(4000);
        outside.ReadNumber("SELECT COUNT(DISTINCT CAST(body AS TEXT)) FROM request_contents").ShouldBe(4000);
        var (id, expected) = stored[3][250];
        (await storage.Requests.BodyAsync(id, CancellationToken.None)).ShouldBe(System.Text.Encoding.UTF8.GetBytes(expected));
    }

    [Fact]
    public async Task Store_EndpointGone_FailsAloneInItsBatch()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);

        var good = Enumerable.Range(0, 50).Select(_ => storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None)).ToList();
        var bad = storage.Writer.StoreAsync(Stored.Request("ep_gone"), CancellationToken.None);
        good.AddRange(Enumerable.Range(0, 50).Select(_ => storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None)));

        await Should.ThrowAsync<UnknownEndpointException>(bad);
        (await Task.WhenAll(good)).Length.ShouldBe(100);
        (await storage.Requests.CountAsync(RequestQuery.All, CancellationToken.None)).ShouldBe(100);
    }

    private static void CopyKeys(string from, string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "keys"));
        foreach (var file in Directory.GetFiles(Path.Combine(from, "keys")))
        {
            File.Copy(file, Path.Combine(to, "keys", Path.GetFileName(file)));
        }
    }
}
