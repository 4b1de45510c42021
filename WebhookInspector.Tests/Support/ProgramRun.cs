using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WebhookInspector.Tests.Support;

/// <summary>The program as a process of its own, for what only a process shows: refused starts, signals, exit codes.</summary>
public sealed class ProgramRun : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();

    public ProgramRun(string dataDirectory, params string[] settings)
        : this([], dataDirectory, settings) { }

    /// <param name="launcher">A command that becomes the program: <c>nsenter ...</c>.</param>
    public ProgramRun(IReadOnlyList<string> launcher, string dataDirectory, params string[] settings)
    {
        string[] command =
        [
            .. launcher,
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "WebhookInspector.dll"),
            "--urls",
            $"http://127.0.0.1:{FreePort()}",
            "--Inspector:DataDirectory",
            dataDirectory,
            .. settings,
        ];
        Url = new Uri(command[Array.IndexOf(command, "--urls") + 1]);
        process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command[1..])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = dataDirectory,
            },
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Url { get; }

    public int Id => process.Id;

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public async Task<ProgramRun> ListeningAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        for (var i = 0; i < 900 && !process.HasExited; i++)
        {
            try
            {
                await http.GetStringAsync(new Uri(Url, "/healthz"));
                return this;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The program did not start:\n" + Output);
    }

    /// <summary>SIGTERM, as a service manager sends it.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>SIGKILL: nothing of the program runs any more.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
