using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Radzen;
using WebhookInspector.Providers;
using WebhookInspector.Settings;

namespace WebhookInspector.Components.Shared;

/// <summary>Makes an endpoint; closes with it.</summary>
public sealed partial class NewEndpointDialog
{
    private string provider = "";
    private string name = "";
    private string secret = "";
    private string scheme = "";
    private string? fault;
    private bool busy;

    [Inject]
    private EndpointAdministration Administration { get; set; } = null!;

    [Inject]
    private ProviderCatalog Catalog { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    private ProviderDefinition? Chosen => Catalog.Find(provider);

    protected override void OnInitialized() => provider = Catalog.All[0].Id;

    private async Task SaveAsync()
    {
        (busy, fault) = (true, null);
        try
        {
            var wanted = new NewEndpoint(provider, Given(name), Given(secret), SchemeJson: provider == "custom" ? Given(scheme) : null);
            Dialogs.Close(await Administration.CreateAsync(wanted, CancellationToken.None));
        }
        catch (SettingRefusedException wrong)
        {
            fault = wrong.Message;
        }
        catch (JsonException wrong)
        {
            fault = $"scheme: is no JSON, line {wrong.LineNumber + 1}. Allowed: a scheme declaration as a JSON object.";
        }
        finally
        {
            busy = false;
        }
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
