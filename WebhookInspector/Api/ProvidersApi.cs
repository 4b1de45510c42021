using System.Text;
using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Checking;
using WebhookInspector.Endpoints.Definitions;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Drafts;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

/// <summary>Providers, and the definitions of those that are not built in.</summary>
internal static class ProvidersApi
{
    public static void MapProviders(this RouteGroupBuilder api)
    {
        var providers = api.MapGroup("/providers").WithTags("Providers");
        api.MapGet("/providers", (ProviderCatalog catalog) => catalog.All.Select(ProviderModel.Of).ToList())
            .WithTags("Providers")
            .WithSummary("List known providers");
        providers
            .MapGet("/{id}/definition", Export)
            .WithSummary("The definition of a provider, as the JSON of its file")
            .Produces<object>(200, "application/json");
        providers
            .MapPut("/{id}/definition", SaveAsync)
            .WithSummary("Make a definition of your own, or replace it; endpoints use it from their next request on")
            .Produces<ProviderModel>(200)
            .Produces<ProviderModel>(201)
            .Needs(Role.Admin);
        providers
            .MapDelete("/{id}/definition", DeleteAsync)
            .WithSummary("Delete a definition of your own that no endpoint uses")
            .Produces(204)
            .Needs(Role.Admin);
        providers
            .MapPost("/try", TryAsync)
            .WithSummary("How an endpoint's newest requests read under a definition; nothing is stored")
            .Needs(Role.Admin);
    }

    private static IResult Export(ProviderCatalog catalog, string id) =>
        catalog.JsonOf(id) is { } json
            ? TypedResults.Bytes(json, "application/json", $"{id}.json")
            : throw ApiProblemException.NotFound("provider", id);

    private static async Task<IResult> SaveAsync(
        ProviderCatalog catalog,
        OwnDefinitions definitions,
        string id,
        ApiBody<RawJson> body,
        CancellationToken ct
    )
    {
        var json = Encoding.UTF8.GetBytes(body.Value.Text);
        if (DefinitionText.Read(json, out _) is { } read && read.Id != id)
            throw ApiProblemException.BadRequest($"id is '{read.Id}' in the definition and '{id}' in the path: make them the same.");
        var file = catalog.FileOf(id);
        var saved = ProviderModel.Of(await definitions.SaveAsync(json, file, ct));
        return file is null ? TypedResults.Created($"/api/v1/providers/{id}/definition", saved) : TypedResults.Ok(saved);
    }

    private static async Task<IResult> DeleteAsync(OwnDefinitions definitions, string id, CancellationToken ct) =>
        await definitions.DeleteAsync(id, ct) ? TypedResults.NoContent() : throw ApiProblemException.NotFound("definition of your own", id);

    private static async Task<TriedDefinitionModel> TryAsync(DefinitionTrial trial, ApiBody<TryDefinition> body, CancellationToken ct)
    {
        var (given, endpointId, secret) = (body.Value.Definition, body.Value.EndpointId, body.Value.Secret);
        if (given is null || endpointId is null)
            throw ApiProblemException.BadRequest("Give definition (a provider definition) and endpointId (whose requests to read).");
        var definition = DefinitionText.Read(given.Text, out var faults) ?? throw new DefinitionFaultsException(faults);
        var tried = await trial.RunAsync(definition, endpointId, secret, ct) ?? throw ApiProblemException.NotFound("endpoint", endpointId);
        return new([.. tried.Select(TriedRequestModel.Of)]);
    }
}
