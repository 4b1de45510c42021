using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>
/// Prints an invitation link for an administrator at each start, while there is none. Prints to the console, not to the log: logs are
/// stored and forwarded.
/// </summary>
internal sealed class FirstAdministrator(
    PeopleStore people,
    InvitationStore invitations,
    IServer server,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    IConfiguration configuration
) : IHostedService
{
    private static readonly TimeSpan Good = TimeSpan.FromHours(24);

    public async Task StartAsync(CancellationToken ct)
    {
        await invitations.RemoveOfAsync(Actor.Program.Name, ct);
        if (await people.AnyAdminAsync(ct))
            return;
        var token = SecretLink.NewToken();
        var now = time.GetUtcNow();
        await invitations.AddAsync(
            new Invitation(
                Accounts.NewId("inv_"),
                SecretLink.HashOf(token),
                Role.Admin,
                PersonId: null,
                Actor.Program.Name,
                now,
                now + Good
            ),
            ct
        );
        // The address is known once the server listens.
        lifetime.ApplicationStarted.Register(() => Print($"{Address()}/join/{token}"));
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    private string Address() =>
        (
            configuration["Inspector:PublicUrl"] is { Length: > 0 } url
                ? url
                : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? ""
        ).TrimEnd('/');

    private static void Print(string link) =>
        Console.Out.WriteLine($"Nobody can sign in yet. Become the first administrator, once, within 24 hours:\n  {link}");
}
