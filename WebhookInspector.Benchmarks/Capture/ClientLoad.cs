using System.Diagnostics;
using System.Globalization;

namespace WebhookInspector.Benchmarks.Capture;

/// <summary>
/// Loads a server where there is no wrk: a .NET client in a process of its own. It costs more than wrk, so that less is left for the
/// server.
/// </summary>
internal static class ClientLoad
{
    public static async Task<LoadResult> RunAsync(Uri server, SignedSender sender, int connections, TimeSpan time)
    {
        var body = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(body, sender.Body);
            using var load = Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [
                        Path.Combine(AppContext.BaseDirectory, "WebhookInspector.Benchmarks.dll"),
                        "load",
                        server.ToString(),
                        sender.Path,
                        body,
                        sender.Signature,
                        connections.ToString(CultureInfo.InvariantCulture),
                        time.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var n = (await load.StandardOutput.ReadToEndAsync())
                .Split(' ')
                .Select(v => double.Parse(v, CultureInfo.InvariantCulture))
                .ToArray();
            return new LoadResult((long)n[0], n[1], n[2], n[3], n[4], (long)n[5]);
        }
        finally
        {
            File.Delete(body);
        }
    }

    /// <summary>What that process does.</summary>
    public static async Task SendAsync(string[] args)
    {
        var sender = new SignedSender(args[1], await File.ReadAllBytesAsync(args[2]), args[3]);
        var (connections, time) = (
            int.Parse(args[4], CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(double.Parse(args[5], CultureInfo.InvariantCulture))
        );
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = connections })
        {
            BaseAddress = new Uri(args[0]),
        };
        var (watch, failed) = (Stopwatch.StartNew(), 0);
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(n =>
                    Task.Run(async () =>
                    {
                        var mine = new List<double>();
                        while (watch.Elapsed < time)
                        {
                            var start = Stopwatch.GetTimestamp();
                            using var request = Request(sender, $"{Environment.ProcessId}-{n}-{mine.Count}");
                            using var answer = await http.SendAsync(request);
                            if (!answer.IsSuccessStatusCode)
                                Interlocked.Increment(ref failed);
                            mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                        }

                        return mine;
                    })
                )
        );
        var all = times.SelectMany(t => t).Order().ToList();
        Console.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Count} {watch.Elapsed.TotalSeconds} {all[all.Count / 2]} {all[(int)(all.Count * 0.99)]} {all[^1]} {failed}"
            )
        );
    }

    private static HttpRequestMessage Request(SignedSender sender, string delivery)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, sender.Path) { Content = new ByteArrayContent(sender.Body) };
        request.Content.Headers.ContentType = new("application/json");
        foreach (var (name, value) in sender.Headers(delivery))
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
