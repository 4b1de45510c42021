using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Checking;
using WebhookInspector.Diagnosis;
using WebhookInspector.Providers;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

/// <summary>Routes to diagnose why a request does not verify.</summary>
internal static class DiagnosisApi
{
    public static void MapDiagnosis(this RouteGroupBuilder api)
    {
        var diagnosis = api.MapGroup("/").WithTags("Diagnosis");
        diagnosis
            .MapGet("/requests/{id}/diagnosis", ExplainAsync)
            .WithSummary("Diagnose a request: why it does not verify, or how it does");
        diagnosis
            .MapPost("/requests/{id}/diagnosis", ComputedAsync)
            .WithSummary("Explain a digest that the user's own program computed for a request")
            .Needs(Role.Tester);
        diagnosis.MapPost("/diagnosis", PastedAsync).WithSummary("Diagnose pasted material; nothing of it is stored").Needs(Role.Tester);
    }

    private static async Task<DiagnosisModel> ExplainAsync(
        HttpContext context,
        DiagnosisService service,
        string id,
        CancellationToken ct
    ) => Answer(context, await service.OfRequestAsync(id, context.User.Sight(), ct) ?? throw ApiProblemException.NotFound("request", id));

    private static async Task<DiagnosisModel> ComputedAsync(
        HttpContext context,
        DiagnosisService service,
        string id,
        ApiBody<AskComputed> body,
        CancellationToken ct
    )
    {
        var (computed, secret) = body.Value;
        if (string.IsNullOrWhiteSpace(computed))
        {
            throw ApiProblemException.BadRequest("computed is missing: the digest that your program computed, in hex or base64.");
        }

        if (secret is { Length: 0 })
        {
            throw ApiProblemException.BadRequest("secret is empty: leave it out to use those of the endpoint.");
        }

        DiagnosisReader.Short("computed", computed);
        return Answer(
            context,
            await service.OfComputedAsync(id, computed, secret, context.User.Sight(), ct)
                ?? throw ApiProblemException.NotFound("request", id)
        );
    }

    private static async Task<DiagnosisModel> PastedAsync(
        HttpContext context,
        DiagnosisService service,
        ProviderCatalog catalog,
        TimeProvider time,
        ApiBody<AskPasted> body,
        CancellationToken ct
    ) => Answer(context, await service.OfPastedAsync(DiagnosisReader.Read(body.Value, catalog, time), ct));

    private static DiagnosisModel Answer(HttpContext context, DiagnosisResult result)
    {
        // It may hold the expected digest, which signs as well as the secret does.
        context.Response.Headers.CacheControl = "no-store";
        return DiagnosisModel.Of(result, context.User.MaySeeSecrets());
    }
}
