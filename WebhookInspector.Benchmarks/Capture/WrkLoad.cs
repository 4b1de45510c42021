using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WebhookInspector.Benchmarks.Capture;

/// <summary>Loads a server with wrk (github.com/wg/wrk).</summary>
internal static class WrkLoad
{
    public static bool IsThere =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    public static async Task<LoadResult> RunAsync(Uri server, SignedSender sender, int connections, TimeSpan time)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(server, sender));
            using var wrk = Process.Start(
                new ProcessStartInfo(
                    "wrk",
                    ["-t1", $"-c{connections}", $"-d{(int)time.TotalSeconds}s", "--timeout", "30s", "-s", script, server.ToString()]
                )
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var output = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            return Parse(output);
        }
        finally
        {
            File.Delete(script);
        }
    }

    /// <summary>The request is put together by hand: wrk's own way formats every header anew.</summary>
    private static string Script(Uri server, SignedSender sender)
    {
        const string mark = "@delivery@";
        var head = new StringBuilder(
            $"POST {sender.Path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nContent-Length: "
                + $"{sender.Body.Length}\r\n"
        );
        foreach (var (name, value) in sender.Headers(mark))
            head.Append($"{name}: {value}\r\n");
        var parts = head.Append("\r\n").ToString().Split(mark);
        return $$"""
            local before, after = [==[{{parts[0]}}]==], [==[{{parts[1]}}]==] .. [==[{{Encoding.UTF8.GetString(sender.Body)}}]==]
            before, after = before:gsub("\r?\n", "\r\n"), after:gsub("\r?\n", "\r\n")
            local n, run = 0, os.time() .. "-" .. tostring(os.clock())
            request = function() n = n + 1; return before .. run .. "-" .. n .. after end
            done = function(s, l, r)
              local failed = s.errors.status + s.errors.connect + s.errors.read + s.errors.write + s.errors.timeout
              local times = { l:percentile(50), l:percentile(99), l.max }
              io.write(string.format("RESULT %d %d %d %d %d %d\n", s.requests, s.duration, times[1], times[2], times[3], failed))
            end
            """;
    }

    private static LoadResult Parse(string output)
    {
        var line =
            output.Split('\n').FirstOrDefault(l => l.StartsWith("RESULT ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk says:\n" + output);
        var n = line.Split(' ')[1..].Select(v => long.Parse(v, CultureInfo.InvariantCulture)).ToArray();
        return new LoadResult(n[0], n[1] / 1e6, n[2] / 1e3, n[3] / 1e3, n[4] / 1e3, n[5]);
    }
}
