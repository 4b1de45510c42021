using WebhookInspector.Access;
using WebhookInspector.Api.Streaming;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => ApiJson.Configure(o.SerializerOptions));
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiProblems>();
        services.AddOpenApi(o => o.AddOperationTransformer<ApiDescription>());
        services.AddSignalR().AddJsonProtocol(o => ApiJson.Configure(o.PayloadSerializerOptions));
        services.AddSingleton<EndpointReader>();
        services.AddSingleton<RequestSight>();
        services.AddSingleton<ArrivalTail>();
        services.AddSingleton<RequestStream>();
        services.AddSingleton<RequestWait>();
        services.AddSingleton<WaitPlaces>();
        services.AddHostedService<HubBroadcast>();
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").Needs(Role.Viewer);
        api.MapProviders();
        api.MapEndpointAdministration();
        api.MapSecrets();
        api.MapChecks();
        api.MapDiagnosis();
        api.MapDiff();
        api.MapReplays();
        api.MapTargets();
        api.MapForwarding();
        api.MapShares();
        api.MapStream();
        api.MapWait();
        api.MapRequests();
        api.MapHover();
        api.MapAudit();
        if (AccessOptions.Read(routes.ServiceProvider.GetRequiredService<IConfiguration>()).IsTeam)
        {
            api.MapPeople();
            api.MapTokens();
        }

        api.MapFallback(
            "/{**path}",
            (HttpContext context) =>
                TypedResults.Problem($"There is no {context.Request.Method} {context.Request.Path}. See /openapi/v1.json.", statusCode: 404)
        );
        routes.MapOpenApi().Needs(Role.Viewer);
        routes.MapHub<RequestsHub>("/hubs/requests").Needs(Role.Viewer);
    }
}
