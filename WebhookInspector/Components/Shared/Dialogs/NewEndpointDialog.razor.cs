using System.Text.Json;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Shared.Dialogs;

/// <summary>Creates an endpoint, and closes with it as the result.</summary>
public sealed partial class NewEndpointDialog
{
    private const string Provider = "provider",
        Name = "name",
        Secret = "secret",
        Scheme = "scheme";

    private readonly FormFault fault = new(Provider, Name, Secret, Scheme);
    private string name = "";
    private string secret = "";
    private string scheme = "";
    private bool busy;

    [Inject]
    private EndpointAdministration Administration { get; set; } = null!;

    [Inject]
    private ProviderCatalog Catalog { get; set; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The provider that is chosen at first.</summary>
    [Parameter]
    public ProviderDefinition? First { get; set; }

    private ProviderDefinition? Chosen { get; set; }

    public static Task ShowAsync(IDialogService dialogs, ProviderDefinition? first = null) =>
        dialogs.ShowAsync<NewEndpointDialog>("New endpoint", new DialogParameters<NewEndpointDialog> { { dialog => dialog.First, first } });

    protected override void OnInitialized() => Chosen = First ?? Catalog.All[0];

    // Unknown text keeps the last chosen provider.
    private void Choose(ProviderDefinition? provider) => Chosen = provider ?? Chosen;

    /// <summary>Suggests all providers when the text already is a name, so that opening the list shows more than that one.</summary>
    private Task<IEnumerable<ProviderDefinition>> FindAsync(string? text, CancellationToken ct) =>
        Task.FromResult<IEnumerable<ProviderDefinition>>(
            string.IsNullOrWhiteSpace(text) || text == Chosen?.Name
                ? Catalog.All
                : Catalog.All.Where(known =>
                    known.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                    || known.Id.Contains(text, StringComparison.OrdinalIgnoreCase)
                )
        );

    private async Task SaveAsync()
    {
        busy = true;
        fault.Clear();
        try
        {
            var provider = Chosen?.Id ?? "";
            var wanted = new NewEndpoint(provider, Given(name), Given(secret), SchemeJson: provider == "custom" ? Given(scheme) : null);
            Dialog.Close(await Administration.CreateAsync(wanted, CancellationToken.None));
        }
        catch (SettingRefusedException wrong)
        {
            fault.Set(wrong);
        }
        catch (JsonException wrong)
        {
            fault.Set(Scheme, $"scheme: is no JSON, line {wrong.LineNumber + 1}. Allowed: a scheme declaration as a JSON object.");
        }
        finally
        {
            busy = false;
        }
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
