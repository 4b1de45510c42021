using WebhookInspector.Access;
using WebhookInspector.Access.People;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

/// <summary>Routes to accounts (Team mode).</summary>
internal static class PeopleApi
{
    internal sealed record PersonModel(string Id, string Name, Role Role, DateTimeOffset CreatedAt, DateTimeOffset? SignedInAt)
    {
        public static PersonModel Of(Person p) =>
            new(
                p.Id,
                p.Name,
                p.Role,
                new(p.CreatedAt, TimeSpan.Zero),
                p.SignedInAt is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null
            );
    }

    internal sealed record RoleBody(Role? Role);

    /// <param name="PersonId">The person whose password the link sets; without it, role is that of the new person.</param>
    internal sealed record InvitationBody(Role? Role, string? PersonId);

    /// <param name="Path">The path to open once, below the inspector's address; shown only in this answer.</param>
    internal sealed record InvitationModel(string Id, Role Role, string? PersonId, string InvitedBy, DateTimeOffset ExpiresAt, string? Path)
    {
        public static InvitationModel Of(Invitation i, string? token) =>
            new(i.Id, i.Role, i.PersonId, i.InvitedBy, i.ExpiresAt, token is null ? null : $"/join/{token}");
    }

    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People").Needs(Role.Admin);
        people.MapGet("/", ListAsync).WithSummary("List people with an account, by name");
        people.MapPatch("/{id}", ChangeAsync).WithSummary("Change a person's role; their sessions end");
        people.MapDelete("/{id}", RemoveAsync).WithSummary("Remove a person, with their API tokens").Produces(204);
        people.MapPost("/{id}/sign-out", SignOutAsync).WithSummary("End every session of a person").Produces(204);
        var invitations = api.MapGroup("/invitations").WithTags("People").Needs(Role.Admin);
        invitations.MapGet("/", InvitationsAsync).WithSummary("List open invitations");
        invitations
            .MapPost("/", InviteAsync)
            .WithSummary("Create an invitation for a new account, or for a new password")
            .Produces<InvitationModel>(201);
        invitations.MapDelete("/{id}", WithdrawAsync).WithSummary("Withdraw an invitation").Produces(204);
    }

    private static async Task<IReadOnlyList<PersonModel>> ListAsync(Accounts accounts, CancellationToken ct) =>
        [.. (await accounts.ListAsync(ct)).Select(PersonModel.Of)];

    private static async Task<IResult> ChangeAsync(Accounts accounts, string id, ApiBody<RoleBody> body, CancellationToken ct)
    {
        var role = body.Value.Role ?? throw ApiProblemException.BadRequest("role is missing: viewer, tester or admin.");
        await RequireAsync(accounts, id, ct);
        return Done(await accounts.ChangeRoleAsync(id, role, ct));
    }

    private static async Task<IResult> RemoveAsync(Accounts accounts, string id, CancellationToken ct)
    {
        await RequireAsync(accounts, id, ct);
        return Done(await accounts.RemoveAsync(id, ct));
    }

    private static async Task<IResult> SignOutAsync(Accounts accounts, string id, CancellationToken ct)
    {
        await RequireAsync(accounts, id, ct);
        return Done(await accounts.SignOutEverywhereAsync(id, ct));
    }

    private static async Task<IReadOnlyList<InvitationModel>> InvitationsAsync(Accounts accounts, CancellationToken ct) =>
        [.. (await accounts.InvitationsAsync(ct)).Select(i => InvitationModel.Of(i, token: null))];

    private static async Task<IResult> InviteAsync(Accounts accounts, ApiBody<InvitationBody> body, CancellationToken ct)
    {
        var (role, personId) = body.Value;
        var given = personId is null ? null : await RequireAsync(accounts, personId, ct);
        var wanted = given?.Role ?? role ?? throw ApiProblemException.BadRequest("role is missing: viewer, tester or admin.");
        var (invitation, token) = await accounts.InviteAsync(wanted, personId, ct);
        return TypedResults.Created("/api/v1/invitations", InvitationModel.Of(invitation, token));
    }

    private static async Task<IResult> WithdrawAsync(Accounts accounts, string id, CancellationToken ct) =>
        await accounts.WithdrawAsync(id, ct) ? TypedResults.NoContent() : throw ApiProblemException.NotFound("invitation", id);

    private static async Task<Person> RequireAsync(Accounts accounts, string id, CancellationToken ct) =>
        await accounts.FindAsync(id, ct) ?? throw ApiProblemException.NotFound("person", id);

    private static IResult Done(string? fault) =>
        fault is null ? TypedResults.NoContent() : throw new ApiProblemException(StatusCodes.Status409Conflict, fault);
}
