using WebhookInspector.Storage;

namespace WebhookInspector.Hosting;

internal static class Health
{
    /// <summary>Answers <c>GET /healthz</c>: 200 when the database can be written, else 503.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/healthz",
                async (StorageHealth health, CancellationToken ct) =>
                    await health.CheckAsync(ct)
                        ? Results.Text("ok")
                        : Results.Problem("The database can't be written.", statusCode: StatusCodes.Status503ServiceUnavailable)
            )
            .ExcludeFromDescription()
            .AllowAnonymous();
}
