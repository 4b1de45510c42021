using WebhookInspector.Access;
using WebhookInspector.Access.Tokens;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

/// <summary>Routes to API tokens (Team mode). People manage their own; an administrator sees and revokes all.</summary>
internal static class TokensApi
{
    /// <param name="Scope">The maximum role: viewer, tester or admin, and never more than the person has.</param>
    internal sealed record TokenBody(string? Name, Role? Scope, int? Days);

    /// <param name="Token">The token, only in the answer that creates it.</param>
    internal sealed record TokenModel(
        string Id,
        string Name,
        string PersonId,
        Role Scope,
        DateTimeOffset CreatedAt,
        DateTimeOffset ExpiresAt,
        DateTimeOffset? LastUsedAt,
        string? Token
    )
    {
        public static TokenModel Of(ApiToken t, string? text) =>
            new(t.Id, t.Name, t.PersonId, t.Scope, t.CreatedAt, t.ExpiresAt, t.LastUsedAt, text);

        /// <summary>Leaves the token out, which a record would print.</summary>
        public override string ToString() => nameof(TokenModel);
    }

    public static void MapTokens(this RouteGroupBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("People");
        tokens.MapGet("/", ListAsync).WithSummary("List API tokens, newest first: your own, or everyone's for an administrator");
        tokens.MapPost("/", CreateAsync).WithSummary("Create an API token for yourself; it is shown only once").Produces<TokenModel>(201);
        tokens.MapDelete("/{id}", RevokeAsync).WithSummary("Revoke an API token").Produces(204);
    }

    private static async Task<IReadOnlyList<TokenModel>> ListAsync(HttpContext context, ApiTokens tokens, CancellationToken ct) =>
        [.. (await tokens.ListAsync(context.User.Whose(), ct)).Select(t => TokenModel.Of(t, text: null))];

    private static async Task<IResult> CreateAsync(HttpContext context, ApiTokens tokens, ApiBody<TokenBody> body, CancellationToken ct)
    {
        var (name, scope, days) = body.Value;
        var (made, text, fault) = await tokens.CreateAsync(
            context.User,
            name ?? throw ApiProblemException.BadRequest("name is missing."),
            scope ?? throw ApiProblemException.BadRequest("scope is missing: viewer, tester or admin."),
            days ?? throw ApiProblemException.BadRequest($"days is missing: 1 to {ApiTokens.MaxDays}."),
            ct
        );
        return made is null
            ? throw ApiProblemException.BadRequest(fault!)
            : TypedResults.Created("/api/v1/tokens", TokenModel.Of(made, text));
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, ApiTokens tokens, string id, CancellationToken ct) =>
        await tokens.RevokeAsync(id, context.User.Whose(), ct) ? TypedResults.NoContent() : throw ApiProblemException.NotFound("token", id);
}
