using System.Diagnostics;
using System.Text.RegularExpressions;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Providers;

/// <summary>The guides' own commands, run by a shell against the real program.</summary>
public sealed partial class GuideSampleTests : IDisposable
{
    private const string Secret = "a-secret-of-the-guide-tests";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("inspector-guide-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Sample_OfEachGuide_ArrivesVerified()
    {
        using var program = await new ProgramRun(data.FullName).ListeningAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = program.Url };
        var api = new ApiClient(http);

        foreach (var provider in new[] { "cove", "single-invoice", "compliancely", "coverbase" })
        {
            var endpoint = await api.CreateEndpointAsync(new { provider, secret = Secret });

            var output = await RunAsync(
                Command(provider).Replace("{captureUrl}", (string)endpoint["captureUrl"]!, StringComparison.Ordinal)
            );

            var newest = (await api.GetAsync($"/requests?endpointId={endpoint["id"]}"))["items"]!.AsArray();
            newest.Count.ShouldBe(1, $"{provider}: {output}");
            ((string?)newest[0]!["verification"]!["verdict"]).ShouldBe("verified", provider);
        }
    }

    /// <summary>The command below the heading "Send a sample".</summary>
    private static string Command(string provider)
    {
        var guide = Built.Provider(provider).Guide;
        return Fence().Match(guide, guide.IndexOf("## Send a sample", StringComparison.Ordinal)).Groups["command"].Value;
    }

    private static async Task<string> RunAsync(string command)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("bash", ["-c", command])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                Environment = { ["SECRET"] = Secret, ["no_proxy"] = "*" },
            }
        )!;
        var output = await Task.WhenAll(shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        return string.Concat(output);
    }

    [GeneratedRegex(@"```bash\n(?<command>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}
