using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WebhookInspector.Access;
using WebhookInspector.Samples;
using WebhookInspector.Storage;

namespace WebhookInspector.Hover.Simulator;

internal static class SimulatorRegistration
{
    private const int MaxBodyBytes = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddHoverSimulator(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SimulatorOptions>().BindChecked(configuration.GetSection(SimulatorOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SimulatorOptions>, SimulatorOptions.Check>();
        services
            .AddHttpClient(SimulatedSender.Client, client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(OwnServer.Handler);
        services.AddSingleton<SimulatorState>();
        services.AddSingleton<SimulatorControlStore>();
        services.AddSingleton<SimulatedMessages>();
        services.AddSingleton<SimulatedSender>();
        services.AddSingleton<SimulatedDeliveries>();
        services.AddSingleton<SimulatedCalls>();
        services.AddSingleton<HoverSimulator>();
        services.AddSingleton<AfterAnswer>();
        services.AddHostedService(s => s.GetRequiredService<AfterAnswer>());
        return services;
    }

    /// <summary>When it is off, its routes do not exist.</summary>
    public static void MapHoverSimulator(this WebApplication app)
    {
        if (!SimulatorOptions.Read(app.Configuration).IsOn)
        {
            return;
        }

        var simulator = app.MapGroup(HoverSimulator.Path)
            .ExcludeFromDescription()
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .ThisMachineOnly();
        simulator.MapWebhooks();
        simulator.MapControls();
        simulator.MapFallback("/{**path}", () => new AnswerResult(SimulatedCalls.NotFound()));
    }
}
