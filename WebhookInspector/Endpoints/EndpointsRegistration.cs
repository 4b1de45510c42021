using Microsoft.Extensions.Options;
using WebhookInspector.Endpoints.Definitions;
using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Endpoints;

internal static class EndpointsRegistration
{
    public static IServiceCollection AddEndpoints(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AddressOptions>().BindChecked(configuration.GetSection("Inspector")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AddressOptions>, AddressOptionsCheck>();
        services.AddSingleton<DefinitionFolder>();
        services.AddSingleton(s => ProviderCatalog.Load(s.GetRequiredService<DefinitionFolder>().Path));
        services.AddSingleton<OwnDefinitions>();
        services.AddSingleton<BoundAddress>();
        services.AddSingleton<CaptureUrls>();
        services.AddSingleton<EndpointDirectory>();
        services.AddSingleton<EndpointAdministration>();
        services.AddHostedService<FirstRun>();
        services.AddHostedService<DefinitionWatcher>();
        return services;
    }
}
