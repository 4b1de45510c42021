using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Benchmarks;

/// <summary>
/// How long captures take to be on the disk while retention removes 50,000 requests, and without; in a temporary directory that is deleted
/// afterwards.
/// </summary>
internal static class RetentionRun
{
    private const int Stored = 50_000;
    private const int Kept = 1_000;
    private static readonly byte[] Body = [.. Enumerable.Repeat((byte)'x', 2_000)];

    public static async Task PrintAsync()
    {
        var directory = Directory.CreateTempSubdirectory("inspector-retention-").FullName;
        try
        {
            using var host = Start(directory);
            await host.StartAsync();
            var writer = host.Services.GetRequiredService<RequestWriter>();
            await host
                .Services.GetRequiredService<EndpointStore>()
                .AddAsync(
                    new Endpoint("ep_1", "custom", "Busy", "token-1", TimeProvider.System.GetUtcNow(), new ResponseRule(), null, []),
                    []
                );
            await host
                .Services.GetRequiredService<EndpointStore>()
                .AddAsync(
                    new Endpoint("ep_2", "custom", "Watched", "token-2", TimeProvider.System.GetUtcNow(), new ResponseRule(), null, []),
                    []
                );
            await Parallel.ForAsync(
                0,
                Stored + Kept,
                new ParallelOptions { MaxDegreeOfParallelism = 256 },
                async (i, ct) => await writer.StoreAsync(Request("ep_1", i), ct)
            );
            // The search index follows in its own time; retention is to be measured alone.
            await IndexedAsync(directory);
            Print("without retention", await CaptureAsync(writer, Task.Delay(TimeSpan.FromSeconds(20))));
            await host
                .Services.GetRequiredService<EndpointStore>()
                .UpdateAsync("ep_1", e => e with { Retention = new EndpointRetention(null, Kept, null) });
            var watch = Stopwatch.StartNew();
            var removal = host.Services.GetRequiredService<Retention>().RunAsync(CancellationToken.None);
            Print("during retention", await CaptureAsync(writer, removal));
            var removed = await removal;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"removed {removed:N0} in {watch.Elapsed.TotalSeconds:N1} s, database now "
                        + $"{new FileInfo(Path.Combine(directory, "inspector.db")).Length >> 20:N0} MiB"
                )
            );
            await host.StopAsync();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>One capture after the other, a hundred a second at most, until the other work is done. In milliseconds.</summary>
    private static async Task<List<double>> CaptureAsync(RequestWriter writer, Task until)
    {
        var times = new List<double>();
        for (var i = 0; !until.IsCompleted; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await writer.StoreAsync(Request("ep_2", i), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        return times;
    }

    private static void Print(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {times.Count:N0} captures, median {times[times.Count / 2]:N1} ms, p99 {times[(int)(times.Count * 0.99)]:N1} "
                    + $"ms, max {times[^1]:N1} ms, {times.Count(t => t > 50)} over 50 ms"
            )
        );
    }

    private static NewRequest Request(string endpointId, int number) =>
        new(
            new Arrival(
                endpointId,
                "custom",
                TimeProvider.System.GetUtcNow(),
                "POST",
                $"/hooks/custom/{endpointId}",
                "",
                "http",
                "HTTP/1.1",
                "127.0.0.1",
                [new Header("Content-Type", "text/plain"), new Header("User-Agent", $"sender/{number % 100}")],
                Body
            ),
            new EventIdentity("type", $"event {number}", CorrelationId: null, $"{endpointId} {number}"),
            new Verification(
                Verdict.Unsigned,
                Freshness.None,
                Strength.None,
                "none",
                "Nothing is signed.",
                TimeProvider.System.GetUtcNow(),
                null
            ),
            (_, _) => new GivenAnswer(new Answer(200, 0))
        );

    private static async Task IndexedAsync(string directory)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(directory, "inspector.db")};Mode=ReadOnly;Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT sequence FROM search_progress) >= (SELECT MAX(sequence) FROM requests)";
        while ((long)(await command.ExecuteScalarAsync())! == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(200));
    }

    private static IHost Start(string directory)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = directory });
        builder.Configuration.AddInMemoryCollection([new("Inspector:DataDirectory", directory)]);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder.Build();
    }
}
