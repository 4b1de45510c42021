using System.Text;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hosting;

/// <summary>What the program says to its log is read by others than those who may see secrets.</summary>
public sealed class LogSecrecyTests : IDisposable
{
    private const string Secret = "the-secret-of-the-endpoint";
    private const string Seen = "seen-in-passing";

    private readonly string directory = Directory.CreateTempSubdirectory("inspector-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Log_OfARunWithSecretsEverywhere_HoldsNone()
    {
        using var program = await new ProgramRun(
            directory,
            "--Inspector:Capture:MaxBodyBytes",
            "1000",
            "--Inspector:Capture:RateLimit:EndpointPerMinute",
            "6"
        ).ListeningAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = program.Url };
        var api = new ApiClient(http);
        var endpoint = await api.CreateEndpointAsync(new { provider = "gitlab", secret = Secret });
        var url = new Uri((string)endpoint["captureUrl"]!);
        var token = (string)endpoint["token"]!;

        await api.CaptureAsync(
            endpoint,
            Encoding.UTF8.GetBytes($"{{\"password\":\"{Seen}\"}}"),
            ("X-Gitlab-Token", Secret),
            ("Authorization", $"Bearer {Seen}")
        );
        await api.CaptureAsync(endpoint, Encoding.UTF8.GetBytes(new string('x', 2000) + Seen), ("Cookie", Seen));
        await RawHttp.SendAsync(
            program.Url,
            $"POST {url.AbsolutePath}?access_token={Seen} HTTP/1.1\nHost: x\nContent-Length: 0\nConnection: close\n\n"
        );
        await RawHttp.SendAsync(program.Url, $"POST {url.AbsolutePath} HTTP/1.1\nHost: x\nBroken {Seen}\n\n");
        await RawHttp.SendAsync(program.Url, $"BR(OKEN {url.AbsolutePath} HTTP/1.1\nHost: x\n\n");
        await api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/secrets", new { value = Secret + "2", label = 5 });
        await api.SendAsync(HttpMethod.Get, $"/endpoints/{endpoint["id"]}/secrets/{endpoint["secrets"]![0]!["id"]}");
        await api.SendAsync(HttpMethod.Get, $"/requests?q=body:{Seen}%20nonsense:{Seen}");
        for (var i = 0; i < 6; i++)
        {
            using var flood = await http.PostAsync(url, new StringContent(Seen));
        }

        program.Terminate();
        (await program.ExitAsync()).ShouldBe(0);

        program.Output.ShouldContain("Now listening on");
        program.Output.ShouldNotContain(Secret);
        program.Output.ShouldNotContain(Seen);
        program.Output.ShouldNotContain(token);
    }
}
