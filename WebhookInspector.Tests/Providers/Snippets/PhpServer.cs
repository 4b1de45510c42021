using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using WebhookInspector.Requests;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Providers.Snippets;

/// <summary>PHP's own web server on a free port of loopback, with one script that answers every request.</summary>
internal sealed class PhpServer : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private PhpServer(Process process, string address)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public static PhpServer Start(string folder, string script)
    {
        var start = new ProcessStartInfo(PhpProgram.Path, ["-S", "127.0.0.1:0", script])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        var started = Process.Start(start).ShouldNotBeNull();
        var line = started.StandardError.ReadLine() ?? "";
        var address = Regex.Match(line, @"http://[\d.]+:\d+", RegexOptions.None, TimeSpan.FromSeconds(1));
        address.Success.ShouldBeTrue(line);
        _ = started.StandardError.ReadToEndAsync(); // A full pipe would stop it.
        return new PhpServer(started, address.Value);
    }

    public async Task<string> PostAsync(IEnumerable<Header> headers, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose()
    {
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
