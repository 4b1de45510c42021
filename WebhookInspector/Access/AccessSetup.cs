using Microsoft.Extensions.Options;
using WebhookInspector.Access.People;
using WebhookInspector.Access.Team;
using WebhookInspector.Storage;

namespace WebhookInspector.Access;

/// <summary>Registers authentication, authorization and the guards: all that Program and capture need to know of this room.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().BindChecked(configuration.GetSection(AccessOptions.Section)).ValidateOnStart();
        services
            .AddOptions<CaptureUrlOptions>()
            .Configure(options => options.Urls = CaptureUrlOptions.Read(configuration))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsCheck>();
        services.AddSingleton<IValidateOptions<CaptureUrlOptions>>(new CaptureUrlCheck(configuration));
        services.AddAuthorization(Rights.Configure);
        // As the session's cookie: behind https it is never sent in clear.
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddSingleton<SessionWatch>();
        if (AccessOptions.Read(configuration).IsTeam)
            services.AddTeam();
        return services;
    }

    /// <summary>
    /// Adds routing and the guards. Must come before anything that answers (static files, pages, hubs). Also sets the addresses to listen
    /// on, since Kestrel drops the configured ones as soon as one is added.
    /// </summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        Listen(app);
        var access = AccessOptions.Read(app.Configuration);
        if (access.TrustedProxies.Count > 0)
            app.UseForwardedBy(access);
        // Before routing, which runs capture at once.
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseMiddleware<CaptureUrlGate>();
        if (access.IsTeam)
            app.UseMiddleware<TeamGuard>();
        else
            app.UseMiddleware<LocalGuard>();
        app.UseMiddleware<CrossSiteGuard>();
        if (access.IsTeam)
            app.UseAuthentication();
        app.UseMiddleware<ActorScope>();
        if (access.IsTeam)
            app.UseMiddleware<SignInThrottle>();
        app.UseAuthorization();
        return app;
    }

    /// <summary>
    /// Opens an endpoint to every host and site: for capture only. It runs right after routing, before authentication and authorization.
    /// </summary>
    public static TBuilder ServesAnyHost<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.ShortCircuit();
        return endpoint.WithMetadata(Access.ServesAnyHost.Mark);
    }

    /// <summary>Opens an endpoint to callers on this machine only.</summary>
    public static TBuilder ThisMachineOnly<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Access.ThisMachineOnly.Mark).AllowAnonymous();

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
