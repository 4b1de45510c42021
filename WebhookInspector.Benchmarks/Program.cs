using BenchmarkDotNet.Running;
using WebhookInspector.Benchmarks;
using WebhookInspector.Benchmarks.Capture;
using WebhookInspector.Benchmarks.Costs;
using WebhookInspector.Benchmarks.Live;
using WebhookInspector.Benchmarks.Store;

// --quick: figures in seconds, without the statistics, for a look in between.
if (args.Contains("--quick"))
{
    QuickRun.Print();
    return;
}

// search: queries over a million stored requests.
if (args is ["search", ..])
{
    await SearchRun.PrintAsync(
        args is [_, var requests] ? int.Parse(requests, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000
    );
    return;
}

// retention: captures while 50,000 requests are removed.
if (args is ["retention"])
{
    await RetentionRun.PrintAsync();
    return;
}

// capture: requests a second against a bare web server.
if (args is ["capture", ..])
{
    await CaptureRun.PrintAsync(args is [_, var pairs] ? int.Parse(pairs, System.Globalization.CultureInfo.InvariantCulture) : 5);
    return;
}

// live: open pages and streams while requests arrive.
if (args is ["live", ..])
{
    await LiveRun.PrintAsync(args is [_, var seconds] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 120);
    return;
}

// store: a million requests against ten thousand.
if (args is ["store", ..])
{
    await StoreRun.PrintAsync([
        10_000,
        args is [_, var many] ? int.Parse(many, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000,
    ]);
    return;
}

// costs: memory, start, sizes; of a published program where its folder is named.
if (args is ["costs", ..])
{
    await CostsRun.PrintAsync(args is [_, var folder] ? Path.GetFullPath(folder) : null);
    return;
}

// The processes that these start.
if (args is ["bare", ..])
{
    await BareServer.RunAsync(args[1..]);
    return;
}

if (args is ["load", ..])
{
    await ClientLoad.SendAsync(args[1..]);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
