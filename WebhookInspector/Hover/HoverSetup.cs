using System.Net;
using Microsoft.Extensions.Options;
using WebhookInspector.Hover.Client;
using WebhookInspector.Hover.Work;
using WebhookInspector.Live;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Hover;

/// <summary>Registers the services of the Hover integration.</summary>
internal static class HoverSetup
{
    public static IServiceCollection AddHover(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HoverOptions>().BindChecked(configuration.GetSection(HoverOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HoverOptions>, HoverOptionsCheck>();
        services
            .AddHttpClient(nameof(HoverWire), http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ToHover);
        services.AddSingleton<HoverWire>();
        services.AddSingleton<HoverClient>();
        services.AddSingleton<HoverTargets>();
        services.AddSingleton<HoverEndpoints>();
        services.AddSingleton<HoverSecrets>();
        services.AddSingleton<HoverLedger>();
        services.AddSingleton<HoverWorker>();
        services.AddSingleton(s => new HoverTokens(
            Get<HoverAccessStore>(s),
            Get<HoverStore>(s),
            Get<HoverLedger>(s),
            Get<HoverEndpoints>(s),
            Get<AuditLog>(s),
            Get<TimeProvider>(s)
        ));
        services.AddSingleton(s => new HoverRemote(
            Get<HoverLedger>(s),
            Get<HoverStore>(s),
            Get<HoverTokens>(s),
            Get<HoverTargets>(s),
            Get<HoverEndpoints>(s),
            Get<HoverClient>(s),
            Get<HoverSecrets>(s)
        ));
        services.AddSingleton(s => new HoverWebhooks(
            Get<HoverLedger>(s),
            Get<HoverStore>(s),
            Get<HoverTokens>(s),
            Get<HoverTargets>(s),
            Get<HoverEndpoints>(s),
            Get<HoverClient>(s),
            Get<RequestStore>(s),
            Get<LiveFeed>(s),
            Get<IHostApplicationLifetime>(s),
            Get<AuditLog>(s),
            Get<TimeProvider>(s)
        ));
        services.AddHostedService<HoverDriver>();
        services.AddHostedService<HoverWatch>();
        return services;
    }

    private static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    private static SocketsHttpHandler ToHover() =>
        new()
        {
            // The access token must go only to the configured address.
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new LoopbackBypass(HttpClient.DefaultProxy),
            AutomaticDecompression = DecompressionMethods.All,
        };
}
