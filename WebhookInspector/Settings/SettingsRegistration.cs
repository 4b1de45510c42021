using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using WebhookInspector.Providers;
using WebhookInspector.Settings.Faults;
using WebhookInspector.Settings.Insight;
using WebhookInspector.Settings.Shares;
using WebhookInspector.Storage;

namespace WebhookInspector.Settings;

public static class SettingsRegistration
{
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AddressOptions>().BindChecked(configuration.GetSection("Inspector")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AddressOptions>, AddressOptionsCheck>();
        services.AddSingleton(s => ProviderCatalog.Load(
            Path.Combine(s.GetRequiredService<IHostEnvironment>().ContentRootPath, s.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory, "providers")));
        services.AddSingleton<BoundAddress>();
        services.AddSingleton<CaptureUrls>();
        services.AddSingleton<EndpointDirectory>();
        services.AddSingleton<EndpointAdministration>();
        services.AddSingleton<Reverifier>();
        services.AddSingleton<HandshakeSecrets>();
        services.AddSingleton<SampleTrace>();
        services.AddSingleton<DiagnosisService>();
        services.AddSingleton<SchemeTrial>();
        services.AddSingleton<RemedyApplier>();
        services.AddSingleton<DiffService>();
        services.AddSingleton<ShareLinks>();
        services.AddHostedService<ServerRefusals>();
        services.AddSingleton<FaultMaker>();
        services.AddSingleton<LiveFigures>();
        services.AddHostedService(s => s.GetRequiredService<LiveFigures>());
        services.AddHostedService<FirstRun>();
        services.AddHostedService<ShapeLearner>();
        services.AddHttpClient<SampleSender>().ConfigurePrimaryHttpMessageHandler(OwnTraffic);
        return services;
    }

    /// <summary>To this program alone: no proxy, no redirect, header values byte for byte.</summary>
    internal static SocketsHttpHandler OwnTraffic() => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
    };
}
