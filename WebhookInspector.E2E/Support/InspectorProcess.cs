using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace WebhookInspector.E2E.Support;

/// <summary>
/// The program as its user runs it: a process of its own, on a free port, with an empty data directory that goes away with it.
/// </summary>
internal sealed partial class InspectorProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo data;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly string[] settings;

    private InspectorProcess(Process process, DirectoryInfo data, string[] settings)
    {
        this.process = process;
        this.data = data;
        this.settings = settings;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    /// <summary>Everything that the program wrote so far, for a failure's message.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    public Uri Url { get; private set; } = null!;

    /// <param name="settings">As on its command line.</param>
    public static Task<InspectorProcess> StartAsync(params string[] settings) =>
        StartAsync(Directory.CreateTempSubdirectory("inspector-e2e-"), "http://127.0.0.1:0", settings);

    /// <summary>Ends it as a crash does, and starts it again on the same data and at the same address.</summary>
    public async Task<InspectorProcess> RestartAsync()
    {
        await EndAsync();
        return await StartAsync(data, Url.GetLeftPart(UriPartial.Authority), settings);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        data.Delete(recursive: true);
    }

    private static async Task<InspectorProcess> StartAsync(DirectoryInfo data, string url, string[] settings)
    {
        var inspector = new InspectorProcess(new Process { StartInfo = HowToStart(data.FullName, url, settings) }, data, settings);
        inspector.process.Start();
        inspector.process.BeginOutputReadLine();
        inspector.process.BeginErrorReadLine();
        var ended = inspector.process.WaitForExitAsync();
        var first = await Task.WhenAny(inspector.listening.Task, ended, Task.Delay(StartLimit));
        if (first != inspector.listening.Task)
        {
            await inspector.DisposeAsync();
            throw new InvalidOperationException(
                $"The inspector did not start to listen within {StartLimit.TotalSeconds} s. Its log:\n{inspector.Log}"
            );
        }

        inspector.Url = await inspector.listening.Task;
        return inspector;
    }

    private async Task EndAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static ProcessStartInfo HowToStart(string dataDirectory, string url, string[] settings)
    {
        // .../WebhookInspector.E2E/bin/<configuration>/<framework>/ : the same configuration of its neighbour.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var project = Path.GetFullPath(Path.Combine(here.FullName, "..", "..", "..", "..", "WebhookInspector"));
        string[] arguments =
        [
            Path.Combine(project, "bin", configuration, framework, "WebhookInspector.dll"),
            "--urls",
            url,
            "--Inspector:DataDirectory",
            dataDirectory,
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime",
            "Information",
            .. settings,
        ];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = project,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The developer's own settings must not reach the program under test.
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return start;
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Inspector__", StringComparison.OrdinalIgnoreCase);

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (log)
        {
            log.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(new Uri(match.Groups["url"].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (?<url>http\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}
