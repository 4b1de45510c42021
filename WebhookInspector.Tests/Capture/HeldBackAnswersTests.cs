using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

public sealed class HeldBackAnswersTests : IDisposable
{
    private const int Waiting = 500;

    private readonly string data = Directory.CreateTempSubdirectory("inspector-held-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Terminate_WhileFiveHundredAnswersWait_CapturesGoOnAndEveryAnswerIsGivenBeforeTheEnd()
    {
        using var program = await new ProgramRun(data).ListeningAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = program.Url,
            Timeout = TimeSpan.FromMinutes(5),
        };
        var api = new ApiClient(http);
        var endpoint = await api.CreateEndpointAsync(new { provider = "custom", response = new { status = 418, delayMs = 120_000 } });
        var url = new Uri((string)endpoint["captureUrl"]!);
        var held = Enumerable.Range(0, Waiting).Select(i => http.PostAsync(url, new StringContent($"{i}"))).ToList();

        await Eventually.IsTrueAsync(async () => (int?)(await api.GetAsync($"/endpoints/{endpoint["id"]}"))["counts"]!["total"] == Waiting);
        using var other = await http.PostAsync(new Uri((string)(await api.EndpointOfAsync("cove"))["captureUrl"]!), new StringContent("x"));
        held.ShouldAllBe(answer => !answer.IsCompleted);
        program.Terminate();

        ((int)other.StatusCode).ShouldBe(200);
        (await Task.WhenAll(held)).Select(a => (int)a.StatusCode).Distinct().ShouldBe([418]);
        (await program.ExitAsync()).ShouldBe(0);
    }
}
