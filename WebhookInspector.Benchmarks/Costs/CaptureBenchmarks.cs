using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Benchmarks.Costs;

/// <summary>
/// One capture without the web server: read the event, verify the signature, wait until it is on the disk. For what it allocates.
/// </summary>
// In this process, because the project that BenchmarkDotNet generates asks for packages of the web SDK that a registry may not carry.
[InProcess]
[MemoryDiagnoser]
public class CaptureBenchmarks
{
    private readonly string data = Directory.CreateTempSubdirectory("inspector-allocations-").FullName;
    private readonly ProviderDefinition provider = ProviderCatalog.Load(null).Find("github")!;
    private readonly SigningSecret[] secrets = [new("sec_1", "own", "a-secret")];
    private readonly byte[] body = new byte[1024];
    private IHost host = null!;
    private RequestWriter writer = null!;
    private int number;

    // Not asynchronous: in this process BenchmarkDotNet would not wait for it.
    [GlobalSetup]
    public void SetUp() => StartAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void CleanUp() => StopAsync().GetAwaiter().GetResult();

    private async Task StartAsync()
    {
        Random random = new(1);
        random.NextBytes(body);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = data });
        builder.Configuration.AddInMemoryCollection([
            new("Inspector:DataDirectory", data),
            new("Inspector:Retention:MaxRequests", "100000000"),
        ]);
        builder.Services.AddStorage(builder.Configuration);
        host = builder.Build();
        await host.StartAsync();
        await host
            .Services.GetRequiredService<EndpointStore>()
            .AddAsync(new Endpoint("ep_1", "github", "One", "token", TimeProvider.System.GetUtcNow(), new ResponseRule(), null, []), []);
        writer = host.Services.GetRequiredService<RequestWriter>();
    }

    private async Task StopAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Benchmark]
    public async Task<RequestSummary> Capture()
    {
        var now = TimeProvider.System.GetUtcNow();
        Header[] headers =
        [
            new("Host", "localhost"),
            new("Content-Type", "application/json"),
            new("User-Agent", "GitHub-Hookshot/044aadd"),
            new("X-GitHub-Event", "push"),
            new("X-GitHub-Delivery", $"{number++}"),
            new("X-Hub-Signature-256", "sha256=" + new string('5', 64)),
        ];
        var message = new SignedMessage("POST", "http://localhost/hooks/github/token", headers, body);
        var verification = SignatureVerifier.Verify(provider.Scheme, message, secrets, now, now);
        var arrival = new Arrival("ep_1", "github", now, "POST", "/hooks/github/token", "", "http", "HTTP/1.1", "127.0.0.1", headers, body);
        return await writer.StoreAsync(
            new NewRequest(arrival, EventReader.Read(provider, message), verification, (_, _) => new GivenAnswer(new Answer(200, 0))),
            CancellationToken.None
        );
    }
}
