using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using WebhookInspector.Access;
using WebhookInspector.Storage;

namespace WebhookInspector.Capture;

/// <summary>The capture route: accepts every method and content type, and answers only after the commit.</summary>
internal static class CaptureEndpoint
{
    public static IServiceCollection AddCapture(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CaptureOptions>().BindChecked(configuration.GetSection("Inspector:Capture")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CaptureOptions>, CaptureOptionsCheck>();
        services.Configure<KestrelServerOptions>(server => CaptureConnection.UseOn(server, configuration));
        services.AddSingleton<ArrivalReader>();
        services.AddSingleton<CapturePipeline>();
        services.AddSingleton<CaptureAnswer>();
        services.AddSingleton<CaptureRate>();
        services.AddSingleton<BodyBudget>();
        services.AddSingleton<CaptureAdmission>();
        services.AddSingleton<CaptureHandler>();
        return services;
    }

    public static void MapCapture(this IEndpointRouteBuilder routes)
    {
        // A plain RequestDelegate: one with bound parameters would resolve each service for each request. Created with the first request,
        // because the options are validated at startup.
        var handler = new Lazy<CaptureHandler>(routes.ServiceProvider.GetRequiredService<CaptureHandler>);
        routes
            .Map("/hooks/{provider}/{token}/{**path}", context => handler.Value.HandleAsync(context))
            .ServesAnyHost()
            .ExcludeFromDescription();
        routes.Map("/hooks/{**path}", CaptureAnswer.WriteUnknownAsync).ServesAnyHost().ExcludeFromDescription();
    }
}
