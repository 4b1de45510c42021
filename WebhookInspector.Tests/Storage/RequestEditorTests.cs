using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class RequestEditorTests : IAsyncLifetime
{
    private readonly List<LiveSignal> signals = [];
    private StorageHost storage = null!;
    private RequestSummary stored = null!;

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        stored = await storage.Writer.StoreAsync(Stored.Request(body: "x", verdict: Verdict.NoSecret), CancellationToken.None);
        storage.Feed.Subscribe(signals.Add);
    }

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public async Task SetPinned_Known_IsReadBackAndTold()
    {
        (await storage.Editor.SetPinnedAsync(stored.Id, true)).ShouldBeTrue();

        (await FindAsync()).ShouldNotBeNull().Summary.ShouldBe(stored with { Pinned = true });
        signals.ShouldBe([new LiveSignal(LiveTopic.RequestChanged, "ep_1")]);
    }

    [Fact]
    public async Task SetPinned_Unknown_IsFalseAndNotTold()
    {
        (await storage.Editor.SetPinnedAsync(RequestId.Create(99), true)).ShouldBeFalse();

        signals.ShouldBeEmpty();
    }

    [Fact]
    public async Task SetNote_TextThenEmpty_ComesAndGoes()
    {
        await storage.Editor.SetNoteAsync(stored.Id, "Look here");
        var noted = (await FindAsync()).ShouldNotBeNull();
        noted.Note.ShouldBe("Look here");
        noted.Summary.Noted.ShouldBeTrue();

        await storage.Editor.SetNoteAsync(stored.Id, "");
        var plain = (await FindAsync()).ShouldNotBeNull();
        plain.Note.ShouldBeNull();
        plain.Summary.Noted.ShouldBeFalse();
    }

    [Fact]
    public async Task Delete_Known_LeavesNothing()
    {
        (await storage.Editor.DeleteAsync(stored.Id)).ShouldBeTrue();
        (await storage.Editor.DeleteAsync(stored.Id)).ShouldBeFalse();

        (await FindAsync()).ShouldBeNull();
        using var outside = storage.OpenOutside();
        outside.ReadNumber("SELECT COUNT(*) FROM request_contents").ShouldBe(0);
        signals.ShouldBe([new LiveSignal(LiveTopic.RequestChanged, "ep_1")]);
    }

    [Fact]
    public async Task Delete_ByQuery_TakesWhatMatchesInSteps()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 450)
                .Select(_ => storage.Writer.StoreAsync(Stored.Request(verdict: Verdict.Mismatch), CancellationToken.None))
        );
        QueryParser.TryParse("verdict:mismatch", out var mismatches, out _).ShouldBeTrue();

        (await storage.Editor.DeleteAsync(new RequestQuery("ep_1", mismatches))).ShouldBe(450);

        (await storage.Requests.ListAsync(RequestQuery.All, 10, null, CancellationToken.None)).Items.ShouldBe([stored]);
    }

    [Fact]
    public async Task ApplyVerifications_NewVerdict_KeepsTheOneAtArrival()
    {
        var verified = Stored.Check(Verdict.Verified, "sec_1") with { CheckedAt = Stored.Noon.AddDays(1) };

        (await storage.Editor.ApplyVerificationsAsync([(stored.Id, verified), (RequestId.Create(99), verified)])).ShouldBe(1);

        var read = (await FindAsync()).ShouldNotBeNull();
        read.Summary.Verification.ShouldBe(verified);
        read.AtArrival.ShouldBe(stored.Verification);
        signals.ShouldBe([new LiveSignal(LiveTopic.RequestChanged, null)]);
    }

    [Fact]
    public async Task ApplyVerifications_SameVerdictLater_ChangesNone()
    {
        var again = stored.Verification with { CheckedAt = Stored.Noon.AddDays(1) };

        (await storage.Editor.ApplyVerificationsAsync([(stored.Id, again)])).ShouldBe(0);

        (await FindAsync()).ShouldNotBeNull().Summary.Verification.ShouldBe(again);
    }

    private Task<CapturedRequest?> FindAsync() => storage.Requests.FindAsync(stored.Id, CancellationToken.None);
}
