using Microsoft.Extensions.Options;
using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Endpoints;

public static class EndpointsRegistration
{
    public static IServiceCollection AddEndpoints(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AddressOptions>().BindChecked(configuration.GetSection("Inspector")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AddressOptions>, AddressOptionsCheck>();
        services.AddSingleton(s =>
            ProviderCatalog.Load(
                Path.Combine(
                    s.GetRequiredService<IHostEnvironment>().ContentRootPath,
                    s.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory,
                    "providers"
                )
            )
        );
        services.AddSingleton<BoundAddress>();
        services.AddSingleton<CaptureUrls>();
        services.AddSingleton<EndpointDirectory>();
        services.AddSingleton<EndpointAdministration>();
        services.AddHostedService<FirstRun>();
        return services;
    }
}
