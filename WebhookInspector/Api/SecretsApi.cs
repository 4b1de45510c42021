using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Storage;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

internal static class SecretsApi
{
    public static void MapSecrets(this RouteGroupBuilder api)
    {
        var secrets = api.MapGroup("/endpoints/{id}/secrets").WithTags("Endpoints");
        secrets.MapPost("/", AddAsync).WithSummary("Add a secret; any of several may match").Produces<SecretModel>(201).Needs(Role.Admin);
        secrets.MapGet("/{secretId}", RevealAsync).WithSummary("Get one secret's value; the access is logged").Needs(Role.Admin);
        secrets.MapDelete("/{secretId}", RemoveAsync).WithSummary("Remove a secret").Produces(204).Needs(Role.Admin);
    }

    private static async Task<IResult> AddAsync(
        EndpointAdministration administration,
        EndpointDirectory directory,
        string id,
        ApiBody<AddSecret> body,
        CancellationToken ct
    )
    {
        var (value, label) = body.Value;
        var added =
            await administration.AddSecretAsync(
                id,
                value ?? throw ApiProblemException.BadRequest("value is missing: the secret as a string, verbatim."),
                label,
                ct
            ) ?? throw ApiProblemException.NotFound("endpoint", id);
        return TypedResults.Created(
            $"/api/v1/endpoints/{id}/secrets/{added.Id}",
            SecretModel.Of(added) with
            {
                Warning = directory.Find(id) is { } endpoint ? SecretAdvice.Of(endpoint.Provider, value) : null,
            }
        );
    }

    private static async Task<RevealedSecret> RevealAsync(
        HttpContext context,
        EndpointAdministration administration,
        string id,
        string secretId,
        CancellationToken ct
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        var secret =
            await administration.RevealAsync(id, secretId, ct)
            ?? throw (
                await administration.FindAsync(id, ct) is { } endpoint && endpoint.Secrets.Any(s => s.Id == secretId && s.KeyLost)
                    ? new ApiProblemException(StatusCodes.Status409Conflict, LostKey.OfSecret)
                    : ApiProblemException.NotFound("secret", secretId)
            );
        return new RevealedSecret(secret.Id, secret.Label, secret.Value);
    }

    private static async Task<IResult> RemoveAsync(
        EndpointAdministration administration,
        string id,
        string secretId,
        CancellationToken ct
    ) =>
        await administration.RemoveSecretAsync(id, secretId, ct)
            ? TypedResults.NoContent()
            : throw ApiProblemException.NotFound("secret", secretId);
}
