using System.Net;
using Microsoft.Extensions.Options;
using WebhookInspector.Access;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Forwarding;
using WebhookInspector.Replay.Running;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage;

namespace WebhookInspector.Replay;

internal static class ReplayRegistration
{
    public static IServiceCollection AddReplay(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReplayOptions>().BindChecked(configuration.GetSection(ReplayOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReplayOptions>, ReplayOptionsCheck>();
        services.AddSingleton<HostLookup>(Dns.GetHostAddressesAsync);
        services.AddSingleton(Policy);
        services.AddSingleton<TargetResolver>();
        services.AddSingleton<OutboundClient>();
        services.AddSingleton<TargetAdministration>();
        services.AddSingleton<ReplayComposer>();
        services.AddSingleton<ReplaySender>();
        services.AddSingleton<ReplaySelection>();
        services.AddSingleton<ReplayRunner>();
        services.AddHostedService(s => s.GetRequiredService<ReplayRunner>());
        services.AddSingleton<ReplayService>();
        services.AddSingleton<ForwardSender>();
        services.AddSingleton<ForwardingAdministration>();
        services.AddHostedService<Forwarder>();
        return services;
    }

    private static TargetPolicy Policy(IServiceProvider services) =>
        new(
            [
                .. services
                    .GetRequiredService<IOptions<ReplayOptions>>()
                    .Value.AllowedTargets.Select(text => AllowedTarget.TryParse(text, out _))
                    .OfType<AllowedTarget>(),
            ],
            services.GetRequiredService<IOptions<AccessOptions>>().Value.Mode.Trim().Equals("Local", StringComparison.OrdinalIgnoreCase)
        );
}
