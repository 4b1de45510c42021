using WebhookInspector.Providers;

namespace WebhookInspector.Api;

internal static class ProvidersApi
{
    public static void MapProviders(this RouteGroupBuilder api) =>
        api.MapGet("/providers", (ProviderCatalog catalog) => catalog.All.Select(ProviderModel.Of).ToList())
            .WithTags("Providers")
            .WithSummary("List known providers");
}
