namespace WebhookInspector.Tests.Faults;

/// <summary>One program for the tests of a class, each of which has an endpoint of its own.</summary>
public sealed class SharedRun : IAsyncLifetime
{
    internal FaultRun Run { get; private set; } = null!;

    internal string Data { get; } = Directory.CreateTempSubdirectory("inspector-fault-").FullName;

    internal async Task<Uri> NewUrlAsync() => new((string)(await Run.Api.CreateEndpointAsync(new { provider = "custom" }))["captureUrl"]!);

    public async Task InitializeAsync() => Run = await FaultRun.StartAsync(Data);

    public Task DisposeAsync()
    {
        Run.Dispose();
        Directory.Delete(Data, recursive: true);
        return Task.CompletedTask;
    }
}
