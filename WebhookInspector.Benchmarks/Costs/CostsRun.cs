using System.Diagnostics;
using System.Globalization;
using WebhookInspector.Benchmarks.Capture;

namespace WebhookInspector.Benchmarks.Costs;

/// <summary>What the program takes of the machine and of the line.</summary>
internal static class CostsRun
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20),
        Loaded = TimeSpan.FromSeconds(15);

    /// <param name="published">The folder of a published program; null: as it was built.</param>
    public static async Task PrintAsync(string? published)
    {
        var folder = published ?? AppContext.BaseDirectory;
        var data = Directory.CreateTempSubdirectory("inspector-costs-").FullName;
        try
        {
            Console.WriteLine($"The program {(published is null ? "as built" : "as published")}; {Environment.ProcessorCount} processors");
            for (var i = 0; i < 3; i++)
                await StartAsync(folder, data, i == 0 ? "on an empty directory" : "again");
            using var inspector = await ServerProcess.InspectorAsync(folder, data, []);
            await Task.Delay(Idle);
            Print("resident memory, idle", Mebibytes(inspector.Memory));
            if (published is not null)
            {
                await FirstLoad.PrintAsync(inspector.Url, "/");
                await FirstLoad.PrintAsync(inspector.Url, "/requests");
                Print(
                    "size of the published program",
                    Mebibytes(Directory.GetFiles(published, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length))
                );
            }

            var sender = await SignedSender.CreateAsync(inspector.Url);
            var load = WrkLoad.IsThere
                ? WrkLoad.RunAsync(inspector.Url, sender, 32, Loaded)
                : ClientLoad.RunAsync(inspector.Url, sender, 32, Loaded);
            var most = 0L;
            while (await Task.WhenAny(load, Task.Delay(200)) != load)
                most = Math.Max(most, inspector.Memory);
            Print($"resident memory under load ({(await load).PerSecond:N0} captures/s, 32 connections), at most", Mebibytes(most));
            await Task.Delay(Idle);
            Print("resident memory, idle again", Mebibytes(inspector.Memory));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task StartAsync(string folder, string data, string where)
    {
        var watch = Stopwatch.StartNew();
        using var inspector = await ServerProcess.InspectorAsync(folder, data, []);
        var ready = watch.Elapsed;
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var url = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync(new Uri(inspector.Url, "/api/v1/endpoints")))![0]![
            "captureUrl"
        ]!.ToString();
        watch = Stopwatch.StartNew();
        using var answer = await http.PostAsync(new Uri(url), new StringContent("{}"));
        answer.EnsureSuccessStatusCode();
        Print(
            $"start {where}: ready, and the first capture",
            string.Create(CultureInfo.InvariantCulture, $"{ready.TotalMilliseconds:N0} ms + {watch.Elapsed.TotalMilliseconds:N0} ms")
        );
    }

    private static string Mebibytes(long bytes) => (bytes / 1048576.0).ToString("N0", CultureInfo.InvariantCulture) + " MiB";

    private static void Print(string what, string value) => Console.WriteLine($"{what}: {value}");
}
