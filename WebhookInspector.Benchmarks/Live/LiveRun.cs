using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using WebhookInspector.Benchmarks.Capture;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.Benchmarks.Live;

/// <summary>
/// Ten pages in a real browser and 200 streams, at 200 arrivals a second: how long until an answered request is to be seen, and what it
/// costs; then a burst of 5,000.
/// </summary>
internal static class LiveRun
{
    private const int Pages = 10,
        Streams = 200,
        PerSecond = 200,
        Burst = 5_000,
        WarmUpSeconds = 20;

    // No sandbox: it does not start as root.
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    public static async Task PrintAsync(int seconds)
    {
        var data = Directory.CreateTempSubdirectory("inspector-live-").FullName;
        var path = Chromium.FindOrInstall();
        try
        {
            using var inspector = await ServerProcess.InspectorAsync(data);
            var sender = await SignedSender.CreateAsync(inspector.Url);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags }
            );
            var pages = new List<WatchedPage>();
            for (var i = 0; i < Pages; i++)
                pages.Add(await WatchedPage.OpenAsync(browser, inspector.Url));
            using var streams = await WatchedStreams.OpenAsync(inspector.Url, Streams);
            using var arrivals = new ArrivalLoad(inspector.Url, sender);

            // The first seconds compile.
            await arrivals.SendAsync(PerSecond * WarmUpSeconds, PerSecond);
            arrivals.Answered.Clear();
            var sending = arrivals.SendAsync(PerSecond * seconds, PerSecond);
            var memory = await MemoryAsync(inspector, sending);
            var cpu = inspector.Cpu;
            Console.WriteLine($"{PerSecond} arrivals/s for {seconds} s, {Pages} pages in Chromium, {Streams} streams");
            await PrintDelaysAsync("page", pages.Select(p => p.SeenAsync()), arrivals);
            await PrintDelaysAsync("stream", streams.Seen.Select(Task.FromResult), arrivals);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"resident memory: {Mean(memory.Take(memory.Count / 2))} MiB in the first half, "
                        + $"{Mean(memory.Skip(memory.Count / 2))} MiB in the second; "
                        + $"{cpu.TotalSeconds / (seconds + WarmUpSeconds):P0} of a processor since the start"
                )
            );

            await BurstAsync(arrivals, pages);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task BurstAsync(ArrivalLoad arrivals, List<WatchedPage> pages)
    {
        arrivals.Answered.Clear();
        var sending = TimeAsync(arrivals.SendAsync(Burst, perSecond: null));
        var during = pages[0].ReactionAsync();
        var took = await sending;
        var last = arrivals.Answered.Max(a => a.Sequence);

        // Some are clicked in, the others watched: a click loads a page anew.
        var after = Task.WhenAll(pages[1..5].Select(p => p.ReactionAsync()));
        var caughtUp = await TimeAsync(Task.WhenAll(pages[5..].Select(p => p.ShowsAsync(last))));
        var (reacted, reactedAfter) = (await during, (await after).Max());
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"burst: {arrivals.Answered.Count:N0} answered in {took.TotalSeconds:N1} s; a click is followed by its page "
                    + $"within {reacted.TotalMilliseconds:N0} ms during it and {reactedAfter.TotalMilliseconds:N0} ms after it; "
                    + $"the pages show the last {caughtUp.TotalMilliseconds:N0} ms after it"
            )
        );
    }

    private static async Task<TimeSpan> TimeAsync(Task task)
    {
        var watch = Stopwatch.StartNew();
        await task;
        return watch.Elapsed;
    }

    private static async Task<List<double>> MemoryAsync(ServerProcess inspector, Task until)
    {
        var memory = new List<double>();
        while (await Task.WhenAny(until, Task.Delay(TimeSpan.FromSeconds(2))) != until)
            memory.Add(inspector.Memory / 1048576.0);
        await until;
        return memory;
    }

    private static string Mean(IEnumerable<double> values) =>
        values.DefaultIfEmpty().Average().ToString("N0", CultureInfo.InvariantCulture);

    /// <param name="watchers">When each of them first showed a request of at least that sequence.</param>
    private static async Task PrintDelaysAsync(string what, IEnumerable<Task<IReadOnlyList<Sighting>>> watchers, ArrivalLoad arrivals)
    {
        var (delays, missed) = (new List<double>(), 0);
        foreach (var seen in await Task.WhenAll(watchers))
        {
            var next = 0;
            foreach (var (sequence, at) in arrivals.Answered.OrderBy(a => a.Sequence))
            {
                while (next < seen.Count && seen[next].Sequence < sequence)
                    next++;
                if (next == seen.Count)
                    missed++;
                else
                    delays.Add(Math.Max(0, seen[next].At - at));
            }
        }

        delays.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"answered to seen by a {what}: p50 {delays[delays.Count / 2]:N0} ms, p95 {delays[(int)(delays.Count * 0.95)]:N0} ms, "
                    + $"p99 {delays[(int)(delays.Count * 0.99)]:N0} ms, max {delays[^1]:N0} ms; "
                    + $"{missed} of {delays.Count + missed:N0} not yet seen"
            )
        );
    }
}
