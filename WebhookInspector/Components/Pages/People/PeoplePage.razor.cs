using Microsoft.AspNetCore.Components;
using WebhookInspector.Access.People;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Components.Pages.People;

/// <summary>Lists accounts and open invitations.</summary>
public sealed partial class PeoplePage
{
    private Accounts? accounts;
    private IReadOnlyList<Person> people = [];
    private IReadOnlyList<Invitation> open = [];
    private Role invited = Role.Tester;
    private string? link;
    private string? whom;
    private string? fault;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        // Local mode has none.
        accounts = Services.GetService<Accounts>();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if (accounts is not null)
            (people, open) = (await accounts.ListAsync(CancellationToken.None), await accounts.InvitationsAsync(CancellationToken.None));
    }

    private async Task InviteAsync(Role role, Person? person)
    {
        var (_, token) = await accounts!.InviteAsync(role, person?.Id, CancellationToken.None);
        (link, whom, fault) = (Navigation.ToAbsoluteUri($"/join/{token}").ToString(), person is null ? $"a new {role}" : person.Name, null);
        await LoadAsync();
    }

    private async Task WithdrawAsync(string id)
    {
        await accounts!.WithdrawAsync(id, CancellationToken.None);
        await LoadAsync();
    }

    private Task ChangeAsync(Person person, Role wanted) =>
        wanted == person.Role ? Task.CompletedTask : TellAsync(accounts!.ChangeRoleAsync(person.Id, wanted, CancellationToken.None));

    private async Task TellAsync(Task<string?> change)
    {
        fault = await change;
        await LoadAsync();
    }

    private string NameOf(string id) => people.FirstOrDefault(p => p.Id == id)?.Name ?? "a removed person";
}
