using Microsoft.AspNetCore.Components;
using MudBlazor;
using WebhookInspector.Checking;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Shared.Dialogs;

/// <summary>Adds a secret to an endpoint. Existing ones stay: any may match.</summary>
public sealed partial class SecretDialog
{
    private const string Value = "secret",
        Label = "label";

    private readonly FormFault fault = new(Value, Label);
    private ProviderDefinition? provider;
    private string value = "";
    private string label = "";
    private readonly CancellationTokenSource closed = new();
    private bool checkAgain = true;
    private bool busy;
    private bool checking;

    [Inject]
    private EndpointAdministration Administration { get; set; } = null!;

    [Inject]
    private Reverifier Reverifier { get; set; } = null!;

    [Inject]
    private EndpointStore Endpoints { get; set; } = null!;

    [Inject]
    private ProviderCatalog Catalog { get; set; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public string EndpointId { get; set; } = "";

    private string? Called => provider?.Secret.Called;

    private string? Hint => provider is null ? null : $"{provider.Secret.Hint} {provider.Secret.Rule}".TrimEnd();

    private string? Advice => provider is null ? null : SecretAdvice.Of(provider, value);

    protected override async Task OnInitializedAsync() =>
        provider = await Endpoints.FindAsync(EndpointId) is { } endpoint ? Catalog.Find(endpoint.Provider) : null;

    private async Task SaveAsync()
    {
        busy = true;
        fault.Clear();
        try
        {
            await Administration.AddSecretAsync(
                EndpointId,
                value,
                string.IsNullOrWhiteSpace(label) ? null : label.Trim(),
                CancellationToken.None
            );
            checking = checkAgain;
            StateHasChanged();
            if (checkAgain)
                await Reverifier.RunAsync(EndpointId, closed.Token);
            Dialog.Close(true);
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // Saved, but the check takes too long to wait for.
        }
        catch (SettingRefusedException wrong)
        {
            fault.Set(wrong);
        }
        finally
        {
            (busy, checking) = (false, false);
        }
    }

    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }
}
