using Microsoft.Extensions.Options;

namespace WebhookInspector.Access;

/// <summary>The room's door: what Program and capture need to know of it.</summary>
public static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection(AccessOptions.Section)).ValidateOnStart();
        services.AddOptions<CaptureUrlOptions>().Configure(options => options.Urls = CaptureUrlOptions.Read(configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsCheck>();
        services.AddSingleton<IValidateOptions<CaptureUrlOptions>>(new CaptureUrlCheck(configuration));
        return services;
    }

    /// <summary>
    /// Routing and the guards: comes before anything that answers (static files, pages, hubs). Also sets the addresses to listen on, since Kestrel forgets
    /// the configured ones as soon as one is added.
    /// </summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        Listen(app);
        app.UseRouting();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<CaptureUrlGate>();
        app.UseMiddleware<LocalGuard>();
        app.UseMiddleware<CrossSiteGuard>();
        return app;
    }

    /// <summary>Opens an endpoint to every host and every site: capture alone.</summary>
    public static TBuilder ServesAnyHost<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Access.ServesAnyHost.Mark);

    private static void Listen(WebApplication app)
    {
        if (app.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            return;
        }

        foreach (var url in Addresses.OfPages(app.Configuration).Concat(CaptureUrlOptions.Read(app.Configuration)))
        {
            app.Urls.Add(url);
        }
    }
}
