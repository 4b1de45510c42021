using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Faults;

/// <summary>The program, listening, with a client of its API.</summary>
internal sealed class FaultRun : IDisposable
{
    private readonly ProgramRun program;

    private FaultRun(ProgramRun program)
    {
        this.program = program;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = program.Url,
            Timeout = TimeSpan.FromSeconds(60),
        };
        Api = new ApiClient(Http);
    }

    public Uri Url => program.Url;

    public int Id => program.Id;

    public HttpClient Http { get; }

    public ApiClient Api { get; }

    public string Output => program.Output;

    public static Task<FaultRun> StartAsync(string data, params string[] settings) => StartAsync([], data, settings);

    public static async Task<FaultRun> StartAsync(IReadOnlyList<string> launcher, string data, params string[] settings)
    {
        var starting = new ProgramRun(launcher, data, settings);
        try
        {
            return new FaultRun(await starting.ListeningAsync());
        }
        catch
        {
            starting.Dispose();
            throw;
        }
    }

    public async Task<Uri> CaptureUrlAsync() => new((string)(await Api.EndpointOfAsync("cove"))["captureUrl"]!);

    /// <summary>Sends one request.</summary>
    public async Task<int> CaptureAsync()
    {
        using var answer = await Http.PostAsync(await CaptureUrlAsync(), new ByteArrayContent(SealedBody.Create(500)));
        return (int)answer.StatusCode;
    }

    public void Kill() => program.Kill();

    /// <summary>SIGTERM, and the exit code.</summary>
    public Task<int> StopAsync()
    {
        program.Terminate();
        return program.ExitAsync();
    }

    public void Dispose()
    {
        Http.Dispose();
        program.Dispose();
    }
}
