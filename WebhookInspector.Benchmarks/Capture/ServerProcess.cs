using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WebhookInspector.Benchmarks.Capture;

/// <summary>A server in a process of its own: the program, or a bare one to compare it with.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(string assembly, params IEnumerable<string> arguments)
    {
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
        process = Process.Start(
            new ProcessStartInfo("dotnet", [assembly, .. arguments, "--urls", Url.GetLeftPart(UriPartial.Authority)])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                // A published program finds its assets from there.
                WorkingDirectory = Path.GetDirectoryName(assembly)!,
            }
        )!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
    }

    public Uri Url { get; }

    /// <summary>Processor time so far, of all its threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The program as it was built.</summary>
    /// <param name="settings">Besides the data directory; nothing is removed by number or age unless they say so.</param>
    public static Task<ServerProcess> InspectorAsync(string dataDirectory, params IEnumerable<string> settings) =>
        InspectorAsync(AppContext.BaseDirectory, dataDirectory, settings);

    /// <param name="folder">Where the program is, built or published.</param>
    public static Task<ServerProcess> InspectorAsync(string folder, string dataDirectory, IEnumerable<string> settings) =>
        ListeningAsync(
            new(
                Path.Combine(folder, "WebhookInspector.dll"),
                [
                    "--Inspector:DataDirectory",
                    dataDirectory,
                    "--Inspector:Retention:MaxRequests",
                    "100000000",
                    "--Inspector:Retention:MaxAge",
                    "9999.00:00:00",
                    .. settings,
                ]
            ),
            "/healthz"
        );

    public static Task<ServerProcess> BareAsync() =>
        ListeningAsync(new(Path.Combine(AppContext.BaseDirectory, "WebhookInspector.Benchmarks.dll"), "bare"), "/");

    public void Dispose()
    {
        if (!process.HasExited)
        {
            // As a service manager does, so that the log of the database is brought in.
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
                process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static async Task<ServerProcess> ListeningAsync(ServerProcess server, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        for (var i = 0; i < 3_000; i++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(server.Url, path));
                return server;
            }
            catch (HttpRequestException) when (!server.process.HasExited)
            {
                await Task.Delay(10);
            }
        }

        server.Dispose();
        throw new InvalidOperationException("The server did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
