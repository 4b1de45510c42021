using WebhookInspector.Hosting.Insight;

namespace WebhookInspector.Hosting;

internal static class HostingRegistration
{
    public static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.AddHostedService<ServerRefusals>();
        services.AddSingleton<LiveFigures>();
        services.AddHostedService(s => s.GetRequiredService<LiveFigures>());
        return services;
    }
}
