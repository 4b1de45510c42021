using BenchmarkDotNet.Running;
using WebhookInspector.Benchmarks;

// --quick: figures in seconds, without the statistics, for a look in between.
if (args.Contains("--quick"))
{
    QuickRun.Print();
    return;
}

// search: queries over a million stored requests.
if (args is ["search", ..])
{
    await SearchRun.PrintAsync(args is [_, var requests] ? int.Parse(requests, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

// retention: captures while 50,000 requests are removed.
if (args is ["retention"])
{
    await RetentionRun.PrintAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
