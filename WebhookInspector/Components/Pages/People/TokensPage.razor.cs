using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using WebhookInspector.Access;
using WebhookInspector.Access.People;
using WebhookInspector.Access.Tokens;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Components.Pages.People;

/// <summary>Lists the visitor's own tokens; for an administrator, everyone's.</summary>
public sealed partial class TokensPage
{
    private ApiTokens? store;
    private ClaimsPrincipal? visitor;
    private IReadOnlyList<ApiToken> tokens = [];
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>(StringComparer.Ordinal);
    private string name = "";
    private Role scope;
    private int days = 90;
    private string? made;
    private string? fault;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Visitor { get; set; } = null!;

    /// <summary>Null, which means everyone's, for an administrator.</summary>
    private string? Whose => visitor!.Has(Role.Admin) ? null : visitor!.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    protected override async Task OnInitializedAsync()
    {
        (store, visitor) = (Services.GetService<ApiTokens>(), (await Visitor).User);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if (store is null)
            return;
        tokens = await store.ListAsync(Whose, CancellationToken.None);
        if (Whose is null)
            names = (await Services.GetRequiredService<Accounts>().ListAsync(CancellationToken.None)).ToDictionary(
                p => p.Id,
                p => p.Name,
                StringComparer.Ordinal
            );
    }

    private async Task CreateAsync()
    {
        (_, made, fault) = await store!.CreateAsync(visitor!, name, scope, days, CancellationToken.None);
        name = made is null ? name : "";
        await LoadAsync();
    }

    private async Task RevokeAsync(string id)
    {
        await store!.RevokeAsync(id, Whose, CancellationToken.None);
        await LoadAsync();
    }
}
