using BenchmarkDotNet.Attributes;
using WebhookInspector.Diagnosis;

namespace WebhookInspector.Benchmarks;

/// <summary>The promise: 10,000 candidates on 1 KiB within 50 ms on one core; a 10 MiB body costs a bounded time.</summary>
// In this process, because the project that BenchmarkDotNet generates asks for packages of the web SDK that a registry may not carry.
[InProcess]
[MemoryDiagnoser]
public class DiagnosisBenchmarks
{
    private readonly DiagnosisInput small = Unexplained.Request(1024, otherSecrets: QuickRun.OtherSecrets);
    private readonly DiagnosisInput large = Unexplained.Request(10 << 20, otherSecrets: 5);

    [Benchmark]
    public int TenThousandOnOneKiB() => Diagnoser.Explain(small, CancellationToken.None).Tried;

    [Benchmark]
    public int TenMiB() => Diagnoser.Explain(large, CancellationToken.None).Tried;
}
