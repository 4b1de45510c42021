using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Replays;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class ReplayStoreTests
{
    private static ReplayRun Run(string id, ReplayEdits? edits = null) =>
        new(
            id,
            ReplayState.Queued,
            new ReplayPlan("http://a.example/", ReplayMode.Edited) { Edits = edits },
            3,
            0,
            0,
            Stored.Noon,
            null,
            null,
            [new ReplayEvent(Stored.Noon, "Queued.")]
        );

    private static NewAttempt Attempt(bool failed = false) =>
        new(
            new ReplayAttempt(
                0,
                "",
                RequestId.Create(7),
                Stored.Noon,
                new SentRequest(
                    "POST",
                    "http://a.example/",
                    [new Header("Authorization", "Bearer readable")],
                    2,
                    "00",
                    BodyChanged: true,
                    SignedWith: "staging"
                ),
                200,
                new AttemptTiming(1, 2, 3),
                null,
                AttemptExpectation.Accept,
                "Because.",
                null,
                failed,
                new AttemptAnswer([new Header("Set-Cookie", "readable")], "ok"u8.ToArray(), BodyTruncated: false)
            ),
            "{}"u8.ToArray()
        );

    [Fact]
    public async Task Interrupt_RunThatACrashLeftRunning_EndsItAndSaysHowFarItCame()
    {
        await using var storage = await StorageHost.StartAsync();
        var store = storage.Get<ReplayStore>();
        await store.AddAsync(Run("rep_1"), default);
        await store.MoveAsync("rep_1", ReplayState.Running, "Started.", default, ReplayState.Queued);
        await store.AddAttemptsAsync("rep_1", [Attempt(), Attempt(failed: true)], default);

        await store.InterruptAsync("The program ended.", default);

        var run = (await store.FindAsync("rep_1", default))!;
        (run.State, run.Done, run.Failed, run.FinishedAt is null).ShouldBe((ReplayState.Interrupted, 2, 1, false));
        run.Log[^1].Text.ShouldBe("The program ended. 2 of 3 had been sent.");
    }

    [Fact]
    public async Task Move_FromAStateThatIsNotAllowed_ChangesNothing()
    {
        await using var storage = await StorageHost.StartAsync();
        var store = storage.Get<ReplayStore>();
        await store.AddAsync(Run("rep_1"), default);

        (await store.MoveAsync("rep_1", ReplayState.Paused, "Paused.", default, ReplayState.Running)).ShouldBeFalse();

        (await store.FindAsync("rep_1", default))!.State.ShouldBe(ReplayState.Queued);
    }

    [Fact]
    public async Task Run_WithEditsOfEveryKind_ReadsBackAsItWasWritten()
    {
        await using var storage = await StorageHost.StartAsync();
        var store = storage.Get<ReplayStore>();
        await store.AddAsync(
            Run("rep_1", new ReplayEdits("PUT", "/x", [new HeaderEdit("A", null), new HeaderEdit("B", "é")], null, new byte[] { 0, 255 })),
            default
        );

        var edits = (await store.FindAsync("rep_1", default))!.Plan.Edits!;

        (edits.Method, edits.Path, edits.Body).ShouldBe(("PUT", "/x", null));
        edits.Headers!.ShouldBe([new HeaderEdit("A", null), new HeaderEdit("B", "é")]);
        edits.BodyBytes!.Value.ToArray().ShouldBe([0, 255]);
    }

    [Fact]
    public async Task Attempt_OnTheDisk_HasNoReadableHeaders()
    {
        await using var storage = await StorageHost.StartAsync();
        var store = storage.Get<ReplayStore>();
        await store.AddAsync(Run("rep_1"), default);
        await store.AddAttemptsAsync("rep_1", [Attempt()], default);

        var read = (await store.AttemptsAsync("rep_1", 0, 10, default)).ShouldHaveSingleItem();
        read.Sent!.Headers.ShouldBe([new Header("Authorization", "Bearer readable")]);
        read.Answer!.Headers.ShouldBe([new Header("Set-Cookie", "readable")]);
        Encoding.UTF8.GetString((await store.SentBodyAsync(read.Number, default))!).ShouldBe("{}");
        using var connection = storage.OpenOutside();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sealed_headers || sealed_answer_headers FROM replay_attempts";
        ((string)command.ExecuteScalar()!).ShouldNotContain("readable");
    }

    [Fact]
    public async Task Retention_RunsThatEndedLongAgo_GoWithTheirAttempts()
    {
        var time = new FakeTimeProvider(Stored.Noon);
        await using var storage = await StorageHost.StartAsync(directory: null, time, ("Inspector:Retention:MaxAge", "10.00:00:00"));
        var store = storage.Get<ReplayStore>();
        await store.AddAsync(Run("rep_old"), default);
        await store.AddAttemptsAsync("rep_old", [Attempt()], default);
        await store.MoveAsync("rep_old", ReplayState.Completed, "Completed.", default, ReplayState.Queued);
        time.Advance(TimeSpan.FromDays(9));
        await store.AddAsync(Run("rep_new"), default);
        await store.MoveAsync("rep_new", ReplayState.Completed, "Completed.", default, ReplayState.Queued);
        time.Advance(TimeSpan.FromDays(2));

        await storage.Get<Retention>().RunAsync(default);

        (await store.ListAsync(10, null, default))!.Items.Select(r => r.Id).ShouldBe(["rep_new"]);
        (await store.AttemptsAsync("rep_old", 0, 10, default)).ShouldBeEmpty();
    }
}
