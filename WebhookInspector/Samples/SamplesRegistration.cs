using WebhookInspector.Samples.Faults;

namespace WebhookInspector.Samples;

internal static class SamplesRegistration
{
    public static IServiceCollection AddSamples(this IServiceCollection services)
    {
        services.AddSingleton<SampleTrace>();
        services.AddSingleton<FaultMaker>();
        services.AddHttpClient<SampleSender>().ConfigurePrimaryHttpMessageHandler(OwnServer.Handler);
        return services;
    }
}
