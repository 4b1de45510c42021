using System.Diagnostics;
using WebhookInspector.Diagnosis;

namespace WebhookInspector.Benchmarks;

/// <summary>Each case a few times after a warm-up; the best time counts, since everything else is noise.</summary>
internal static class QuickRun
{
    /// <summary>So many that about 10,000 combinations are tried.</summary>
    public const int OtherSecrets = 12;

    public static void Print()
    {
        Measure("1 KiB body, 1 secret", Unexplained.Request(1024, 0), 40);
        Measure($"1 KiB body, {OtherSecrets} other secrets", Unexplained.Request(1024, OtherSecrets), 40);
        Measure("100 KiB body, 5 other secrets", Unexplained.Request(100 << 10, 5), 3);
        Measure("1 MiB body, 5 other secrets", Unexplained.Request((1 << 20) - 2048, 5), 1);
        Measure("10 MiB body, 5 other secrets", Unexplained.Request(10 << 20, 5), 2);
    }

    private static void Measure(string name, DiagnosisInput input, int times)
    {
        var (best, tried, allocated) = (double.MaxValue, 0, 0L);
        for (var i = 0; i <= times; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            tried = Diagnoser.Explain(input, CancellationToken.None).Tried;
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(
            $"{name, -36} {tried, 7:N0} tried {best, 9:N1} ms {best * 1000 / tried, 8:N2} us each {10_000 * best / tried, 8:N1} ms "
                + $"per 10,000 {allocated / 1024.0 / 1024, 8:N1} MiB allocated"
        );
    }
}
