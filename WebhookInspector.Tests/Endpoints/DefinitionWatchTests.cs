using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Providers;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Endpoints;

public sealed class DefinitionWatchTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("inspector-").FullName;

    private string File => Path.Combine(data, "providers", "acme.json");

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task File_AddedChangedAndBroken_IsReadWithoutARestart()
    {
        using var host = new InspectorHost(data);
        var catalog = host.Services.GetRequiredService<ProviderCatalog>();

        Write(DefinitionFolder.Minimal("acme"));
        await Eventually.IsTrueAsync(() => catalog.Find("acme") is not null);
        Write(DefinitionFolder.Minimal("acme").Replace("\"Acme\"", "\"Acme Two\"", StringComparison.Ordinal));
        await Eventually.IsTrueAsync(() => catalog.Find("acme")!.Name == "Acme Two");
        Write("{ broken");
        await Eventually.IsTrueAsync(() => catalog.Faults.Count > 0);

        catalog.Find("acme").ShouldNotBeNull().Name.ShouldBe("Acme Two");
    }

    [Fact]
    public async Task Start_DefinitionOfAnEndpointIsGone_QuarantinesItAndServesTheOthers()
    {
        string captureUrl;
        Write(DefinitionFolder.Minimal("acme"));
        using (var first = new InspectorHost(data))
            captureUrl = new Uri((string)(await first.Api.CreateEndpointAsync(new { provider = "acme" }))["captureUrl"]!).AbsolutePath;
        System.IO.File.Delete(File);

        using var host = new InspectorHost(data);
        using var answer = await host.Http.PostAsync(new Uri(captureUrl, UriKind.Relative), new StringContent("{}"));
        var directory = host.Services.GetRequiredService<EndpointDirectory>();
        var (endpoint, reason) = directory.Quarantined.ShouldHaveSingleItem();

        ((int)answer.StatusCode).ShouldBe(503);
        reason.ShouldContain("acme");
        directory.MaskOf(endpoint.Id).ShouldBe(HeaderMask.Everything);
        directory.All.Count().ShouldBe(5);
        var tallies = host.Services.GetRequiredService<TallyStore>();
        await Eventually.IsTrueAsync(async () =>
            (await tallies.ListAsync(CancellationToken.None)).Any(t =>
                t.Kind == TallyKind.Unusable && t.EndpointId == endpoint.Id && t.Count == 1
            )
        );

        Write(DefinitionFolder.Minimal("acme"));
        await Eventually.IsTrueAsync(() => !directory.Quarantined.Any());
        using var again = await host.Http.PostAsync(new Uri(captureUrl, UriKind.Relative), new StringContent("{}"));
        ((int)again.StatusCode).ShouldBe(200);
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, text);
    }
}
