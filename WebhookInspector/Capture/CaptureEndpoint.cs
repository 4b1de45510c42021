using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using WebhookInspector.Access;
using WebhookInspector.Storage;

namespace WebhookInspector.Capture;

/// <summary>The capture route: every method, any content type, answered only after commit.</summary>
public static class CaptureEndpoint
{
    public static IServiceCollection AddCapture(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CaptureOptions>().BindChecked(configuration.GetSection("Inspector:Capture")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CaptureOptions>, CaptureOptionsCheck>();
        services.Configure<KestrelServerOptions>(server => server.ConfigureEndpointDefaults(listen => listen.Use(DeferredEndOfInput.Use)));
        services.AddSingleton<ArrivalReader>();
        services.AddSingleton<CapturePipeline>();
        services.AddSingleton<CaptureAnswer>();
        services.AddSingleton<CaptureRate>();
        services.AddSingleton<CaptureAdmission>();
        services.AddSingleton<CaptureHandler>();
        return services;
    }

    public static void MapCapture(this IEndpointRouteBuilder routes)
    {
        // A bare delegate: one that binds parameters would look up each service for each request. Made with the first one, since its options are checked at the start.
        var handler = new Lazy<CaptureHandler>(routes.ServiceProvider.GetRequiredService<CaptureHandler>);
        routes.Map("/hooks/{provider}/{token}/{**path}", context => handler.Value.HandleAsync(context)).ServesAnyHost().ExcludeFromDescription();
        routes.Map("/hooks/{**path}", CaptureAnswer.WriteUnknownAsync).ServesAnyHost().ExcludeFromDescription();
    }
}
