using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor.Services;
using WebhookInspector.Access;
using WebhookInspector.Components.Pages.Diff;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Components.Pages.Shares;
using WebhookInspector.Components.Shared;
using WebhookInspector.Components.Theme;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Components;

/// <summary>Registers the pages.</summary>
public static class PagesSetup
{
    /// <summary>How long a page may sleep, or its machine be off, and still continue: overnight.</summary>
    private static readonly TimeSpan Asleep = TimeSpan.FromHours(16);

    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.PersistedCircuitInMemoryRetentionPeriod = Asleep);
        // After the line above, which registers one that never checks again.
        if (AccessOptions.Read(configuration).IsTeam)
            services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddMudServices();
        services.AddCascadingAuthenticationState();
        services.AddScoped<CircuitHandler, CircuitActor>();
        services.AddScoped<MarkedRequest>();
        services.AddScoped<ReaderZone>();
        return services;
    }

    /// <summary>Shows a page for an unknown address to people; programs get the plain answer.</summary>
    /// <remarks>Must come before routing, which runs again for the other address.</remarks>
    public static void UsePages(this WebApplication app) =>
        app.UseWhen(
            context =>
                HttpMethods.IsGet(context.Request.Method)
                && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        );

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets().AllowAnonymous();
        routes.MapTheme();
        routes.MapShared();
        routes.MapBodyEditorFrame();
        routes.MapRazorComponents<App>().AddInteractiveServerRenderMode().Needs(Role.Viewer);
    }
}
