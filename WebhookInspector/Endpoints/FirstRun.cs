using WebhookInspector.Storage;

namespace WebhookInspector.Endpoints;

/// <summary>
/// Loads the endpoints before the server accepts requests. Creates one for each of the five providers in an empty database.
/// </summary>
internal sealed class FirstRun(EndpointStore store, EndpointAdministration administration, EndpointDirectory directory) : IHostedService
{
    private static readonly string[] Providers = ["cove", "single-invoice", "compliancely", "coverbase", "hover"];

    public async Task StartAsync(CancellationToken ct)
    {
        if (await store.AnyAsync(ct))
        {
            await directory.LoadAsync(ct);
            return;
        }

        foreach (var provider in Providers)
        {
            await administration.CreateAsync(new NewEndpoint(provider), ct);
        }
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
}
