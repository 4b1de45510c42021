using BenchmarkDotNet.Running;
using WebhookInspector.Benchmarks;

// --quick: figures in seconds, without the statistics, for a look in between.
if (args.Contains("--quick"))
{
    QuickRun.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
