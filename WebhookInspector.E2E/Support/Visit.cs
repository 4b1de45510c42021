using System.Diagnostics;
using Microsoft.Playwright;

namespace WebhookInspector.E2E.Support;

/// <summary>
/// A person at the browser, and what the browser said meanwhile (every message on the console, refused by policy, failed scripts).
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Inspector inspector;
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300),
        LongestWait = TimeSpan.FromSeconds(5);

    private readonly List<string> complaints = [];
    private long lastFrame;
    private TaskCompletionSource circuit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Visit(IBrowserContext context, IPage page, Inspector inspector)
    {
        this.context = context;
        this.inspector = inspector;
        Page = page;
        page.SetDefaultTimeout(Inspector.Patience);
        page.Console += (_, message) => Note(IsComplaint(message) ? $"{message.Type}: {message.Text} ({message.Location})" : null);
        page.PageError += (_, error) => Note($"uncaught: {error}");
        page.WebSocket += (_, socket) => Hear(socket, circuit);
        page.WebSocket += (_, socket) => socket.FrameSent += (_, _) => Interlocked.Exchange(ref lastFrame, Stopwatch.GetTimestamp());
    }

    public IPage Page { get; }

    /// <summary>Opens a page and waits until its buttons work: before the circuit stands, a prerendered page takes no click.</summary>
    public async Task OpenAsync(string path, int status = 200)
    {
        circuit = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (await Page.GotoAsync(path))!.Status.ShouldBe(status);
        await circuit.Task.WaitAsync(TimeSpan.FromMilliseconds(Inspector.Patience));
        // The first batch may come before the page itself, whose visitor is asked for his rights. A page that is live never falls silent:
        // not for ever.
        var opened = Stopwatch.StartNew();
        while (Stopwatch.GetElapsedTime(Interlocked.Read(ref lastFrame)) < Silence && opened.Elapsed < LongestWait)
            await Task.Delay(Silence / 4);
    }

    /// <summary>Fails with everything the browser complained of, and the program's own log.</summary>
    public void ShouldBeQuiet()
    {
        lock (complaints)
        {
            complaints.ShouldBeEmpty($"The browser complained at {Page.Url}. The inspector's log:\n{inspector.Log}");
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    // The status of the page itself is the test's business; the browser reports a 404 as a failed resource.
    private bool IsComplaint(IConsoleMessage message) =>
        !(
            message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && message.Location.StartsWith(Page.Url, StringComparison.Ordinal)
        );

    // The client acknowledges a render batch by this name once it has applied it, handlers included. A page that is being left may still do
    // so: that is not the next one's circuit.
    private static void Hear(IWebSocket socket, TaskCompletionSource stands) =>
        socket.FrameSent += (_, frame) =>
        {
            if (frame.Binary is { } sent && sent.AsSpan().IndexOf("OnRenderCompleted"u8) >= 0)
            {
                stands.TrySetResult();
            }
        };

    private void Note(string? complaint)
    {
        if (complaint is null)
        {
            return;
        }

        lock (complaints)
        {
            complaints.Add(complaint);
        }
    }
}
