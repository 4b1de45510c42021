using System.Globalization;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Benchmarks.Capture;

/// <summary>
/// The program against a bare web server, in one run and in turn, loaded over loopback by another process. Verification and the live feed
/// are on, and one page of requests
/// is open (its circuit is spoken by hand: a browser would take the processor from both).
/// </summary>
internal static class CaptureRun
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(6);
    private static readonly int[] Connections = [1, 32, 256];

    public static async Task PrintAsync(int pairs)
    {
        Func<Uri, SignedSender, int, TimeSpan, Task<LoadResult>> load = WrkLoad.IsThere ? WrkLoad.RunAsync : ClientLoad.RunAsync;
        Console.WriteLine(
            $"Load by {(WrkLoad.IsThere ? "wrk, one thread" : "a .NET client")}; rounds of {Round.TotalSeconds} s; "
                + $"{Environment.ProcessorCount} processors, load average {LoadAverage()}"
        );
        var data = Directory.CreateTempSubdirectory("inspector-capture-").FullName;
        try
        {
            using var bare = await ServerProcess.BareAsync();
            using var inspector = await ServerProcess.InspectorAsync(data);
            var sender = await SignedSender.CreateAsync(inspector.Url);
            await using var page = await CircuitClient.OpenAsync(inspector.Url, "/requests");
            // Until the program's code is compiled for good.
            foreach (var server in new[] { bare, inspector, inspector, inspector, inspector })
                await load(server.Url, sender, 32, Round);
            foreach (var connections in Connections)
            {
                var ratios = new List<double>();
                for (var i = 0; i < pairs; i++)
                {
                    var reference = await MeasureAsync("bare", bare, c => load(bare.Url, sender, c, Round), connections);
                    var own = await MeasureAsync("inspector", inspector, c => load(inspector.Url, sender, c, Round), connections);
                    ratios.Add(own.PerSecond / reference.PerSecond);
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{connections, 4} connections: ratio {ratios[^1]:N3}"));
                }

                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{connections, 4} connections: median ratio {ratios.Order().ElementAt(pairs / 2):N3} of {pairs} pairs"
                    )
                );
            }

            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"The page took {page.Batches:N0} render batches; load average {LoadAverage()}")
            );
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<LoadResult> MeasureAsync(string name, ServerProcess server, Func<int, Task<LoadResult>> load, int connections)
    {
        var cpu = server.Cpu;
        var result = await load(connections);
        var each = (server.Cpu - cpu).TotalMicroseconds / result.Requests;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{connections, 4} connections: {name, -9} {result.PerSecond, 9:N0} req/s, p50 {result.P50, 7:N2} ms, p99 "
                    + $"{result.P99, 7:N2} ms, max {result.Max, 7:N1} ms, {each, 6:N0} us processor each, {result.Failed} failed"
            )
        );
        return result;
    }

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";
}
