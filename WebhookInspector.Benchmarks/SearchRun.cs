using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Benchmarks;

/// <summary>
/// First page and bounded count of queries over a million stored requests, in a temporary directory that is deleted afterwards.
/// </summary>
internal static class SearchRun
{
    private const int Page = 50;

    /// <summary>As the pages count.</summary>
    private const int Counted = 1_000;

    public static async Task PrintAsync(int requests)
    {
        var directory = Directory.CreateTempSubdirectory("inspector-search-").FullName;
        try
        {
            using (var host = Start(directory))
            {
                await host.StartAsync();
                await host.StopAsync();
            }

            var watch = Stopwatch.StartNew();
            SearchData.Fill(Path.Combine(directory, "inspector.db"), requests);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{requests:N0} requests stored and indexed in {watch.Elapsed.TotalSeconds:N0} s, "
                        + $"{new FileInfo(Path.Combine(directory, "inspector.db")).Length >> 20:N0} MiB"
                )
            );
            using var running = Start(directory);
            await running.StartAsync();
            await QueriesAsync(running.Services.GetRequiredService<RequestStore>(), requests);
            await running.StopAsync();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task QueriesAsync(RequestStore store, int requests)
    {
        foreach (
            var q in new[]
            {
                "verdict:mismatch",
                "verdict:no-secret",
                "provider:hover type:type.7",
                "received:2026-03-01T01:00..2026-03-01T02:00",
                "received:<2026-03-02",
                $"rare{requests / 3}x",
                "common",
                $"body:\"needle {requests / 2}\"",
                "header.user-agent:sender/77",
                "status:500",
                "json.n:>999990",
                $"json.n:>{requests - 100}",
                "json.n:<20",
            }
        )
        {
            if (!QueryParser.TryParse(q, out var filter, out var fault))
                throw new InvalidOperationException(fault.Message);
            var query = new RequestQuery(Filter: filter);
            await store.ListAsync(query with { Filter = new TermNode(QueryField.Verdict, TextPattern.Of("unsigned")) }, 1, null, default);
            var (first, page) = await TimeAsync(() => store.ListAsync(query, Page, null, default));
            var (again, _) = await TimeAsync(() => store.ListAsync(query, Page, null, default));
            var (counting, count) = await TimeAsync(() => store.CountAsync(query, default, Counted));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{q, -46} first page {first, 8:N1} ms, again {again, 8:N1} ms ({page.Items.Count, 2}), count {counting, 8:N1} ms "
                        + $"({count:N0}{(count == Counted ? "+" : "")})"
                )
            );
        }
    }

    private static async Task<(double Milliseconds, T Result)> TimeAsync<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var result = await work();
        return (watch.Elapsed.TotalMilliseconds, result);
    }

    private static IHost Start(string directory)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = directory });
        builder.Configuration.AddInMemoryCollection([
            new("Inspector:DataDirectory", directory),
            new("Inspector:Retention:MaxRequests", "2000000"),
            new("Inspector:Retention:MaxAge", "9999.00:00:00"),
        ]);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder.Build();
    }
}
