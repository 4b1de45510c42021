using WebhookInspector.Hosting.Insight;
using WebhookInspector.Hosting.Wire;

namespace WebhookInspector.Hosting;

internal static class HostingRegistration
{
    public static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.AddSingleton<Knocks>();
        services.AddHostedService<ServerRefusals>();
        services.AddSingleton<LiveFigures>();
        services.AddHostedService(s => s.GetRequiredService<LiveFigures>());
        return services;
    }
}
