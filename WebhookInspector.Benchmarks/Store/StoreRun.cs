using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using WebhookInspector.Benchmarks.Capture;

namespace WebhookInspector.Benchmarks.Store;

/// <summary>The program on a full store, over HTTP: each figure for two sizes side by side, so that growth is seen.</summary>
internal static class StoreRun
{
    private const int Times = 15;

    /// <summary>One in ten goes.</summary>
    private const int Removed = 10;

    public static async Task PrintAsync(int[] sizes)
    {
        var columns = new List<List<(string What, string Value)>>();
        foreach (var size in sizes)
            columns.Add(await MeasureAsync(size));
        Console.WriteLine($"| | {string.Join(" | ", sizes.Select(s => s.ToString("N0", CultureInfo.InvariantCulture)))} |");
        Console.WriteLine($"|---|{string.Concat(sizes.Select(_ => "---|"))}");
        for (var i = 0; i < columns[0].Count; i++)
            Console.WriteLine($"| {columns[0][i].What} | {string.Join(" | ", columns.Select(c => c[i].Value))} |");
    }

    private static async Task<List<(string What, string Value)>> MeasureAsync(int requests)
    {
        var data = Directory.CreateTempSubdirectory("inspector-store-").FullName;
        var file = Path.Combine(data, "inspector.db");
        try
        {
            using (await ServerProcess.InspectorAsync(data))
            {
                // Makes the tables.
            }

            var empty = new FileInfo(file).Length;
            SearchData.Fill(file, requests);
            var figures = new List<(string, string)>
            {
                ("bytes a request on the disk", Text((new FileInfo(file).Length - empty) / (double)requests, "")),
            };
            var start = Stopwatch.StartNew();
            using (var inspector = await ServerProcess.InspectorAsync(data))
            {
                figures.Add(("start to ready", Text(start.Elapsed.TotalMilliseconds, " ms")));
                figures.AddRange(await RoutesAsync(inspector.Url, requests));
                await using var page = await Tests.Support.CircuitClient.OpenAsync(inspector.Url, "/requests");
                figures.Add(("resident memory after that, with one open page", Text(inspector.Memory / 1048576.0, " MiB")));
                figures.Add(("processor for one open page at 20 arrivals/s", await OpenPageAsync(inspector)));
            }

            figures.Add(($"retention of one in {Removed}, for each 1,000", await RetentionAsync(data, file, requests)));
            return figures;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<List<(string What, string Value)>> RoutesAsync(Uri server, int requests)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(server, "/api/v1/") };
        var first = JsonNode.Parse(await http.GetStringAsync(new Uri("requests?limit=50", UriKind.Relative)))!;
        var figures = new List<(string, string)>();
        foreach (
            var (what, route) in new[]
            {
                ("first page", "requests?limit=50"),
                ("next page", $"requests?limit=50&before={first["next"]}"),
                ("filter (verdict:mismatch)", "requests?limit=50&q=verdict:mismatch"),
                ("filter (verdict:no-secret, the oldest)", "requests?limit=50&q=verdict:no-secret"),
                ("text search (one match)", $"requests?limit=50&q=rare{requests / 3}x"),
                ("text search (in every body)", "requests?limit=50&q=common"),
                ("one request", $"requests/{first["items"]![0]!["id"]}"),
                ("endpoints with their counts", "endpoints"),
            }
        )
        {
            var times = new List<double>();
            for (var i = 0; i < Times; i++)
            {
                var watch = Stopwatch.StartNew();
                await http.GetByteArrayAsync(new Uri(route, UriKind.Relative));
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            figures.Add((what, Text(times.Order().ElementAt(Times / 2), " ms")));
        }

        return figures;
    }

    private static async Task<string> OpenPageAsync(ServerProcess inspector)
    {
        using var arrivals = new Live.ArrivalLoad(inspector.Url, await SignedSender.CreateAsync(inspector.Url));
        await arrivals.SendAsync(100, perSecond: 20);
        var (cpu, watch) = (inspector.Cpu, Stopwatch.StartNew());
        await arrivals.SendAsync(100, perSecond: 20);
        return ((inspector.Cpu - cpu) / watch.Elapsed).ToString("P0", CultureInfo.InvariantCulture);
    }

    private static async Task<string> RetentionAsync(string data, string file, int requests)
    {
        var removed = requests / Removed;
        var watch = new Stopwatch();
        using var inspector = await ServerProcess.InspectorAsync(data, ["--Inspector:Retention:MaxRequests", $"{requests - removed}"]);
        watch.Start();
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var oldest = connection.CreateCommand();
        oldest.CommandText = "SELECT MIN(sequence) FROM requests";
        var before = (long)(await oldest.ExecuteScalarAsync())!;
        while ((long)(await oldest.ExecuteScalarAsync())! <= removed)
            await Task.Delay(20);
        return before > removed ? "done before it is ready" : Text(watch.Elapsed.TotalMilliseconds / (removed - before + 1) * 1_000, " ms");
    }

    private static string Text(double value, string unit) => value.ToString(value < 10 ? "N1" : "N0", CultureInfo.InvariantCulture) + unit;
}
