using Microsoft.AspNetCore.Components;
using WebhookInspector.Components.Shared;
using WebhookInspector.Hover;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Hover's list of webhooks, read on request: opening the page makes no call.</summary>
public sealed partial class OrganisationSection : IDisposable
{
    private const int MaxShown = 200;

    private readonly CancellationTokenSource gone = new();
    private ElementReference title;
    private HoverListing? listing;
    private HoverProblem? problem;
    private string? outcome;
    private bool busy;

    [Inject]
    private HoverRemote Remote { get; set; } = null!;

    [Inject]
    private HoverWebhooks Webhooks { get; set; } = null!;

    [Parameter, EditorRequired]
    public HoverView View { get; set; } = null!;

    private string EndpointId => View.Endpoint.Id;

    /// <summary>Loads the list and scrolls to it.</summary>
    public async Task ShowAsync()
    {
        await LoadAsync();
        StateHasChanged();
        await title.FocusAsync().UnlessLeftAsync();
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    /// <summary>Finds a webhook stored here whose code can be sent back.</summary>
    private HoverWebhook? KeptWithCode(HoverListed row) =>
        View.Webhooks.FirstOrDefault(w => w.Id == row.WebhookId && w.Code is not null && w.State != HoverState.Verifying);

    private Task LoadAsync() =>
        RunAsync(async () =>
        {
            outcome = null;
            await ReadAsync();
        });

    private Task VerifyAsync(HoverWebhook kept) =>
        RunAsync(async () =>
        {
            await Webhooks.VerifyAsync(kept.Id, code: null, gone.Token);
            await Webhooks.SettledAsync(kept.Id, TimeSpan.FromSeconds(30), gone.Token);
            outcome = "The code was sent back.";
            await ReadAsync();
        });

    private Task ResendAsync(string id) =>
        RunAsync(async () =>
            await SayAsync(
                await Remote.ResendAsync(EndpointId, id, View.Simulated, gone.Token),
                $"Hover sends the code of webhook {id} again."
            )
        );

    private Task DeleteAsync(string id) =>
        RunAsync(async () =>
            await SayAsync(await Remote.DeleteAsync(EndpointId, id, View.Simulated, gone.Token), $"Webhook {id} is deleted at Hover.")
        );

    private async Task SayAsync(HoverOutcome done, string text)
    {
        problem = done.Problem;
        if (problem is not null)
            return;
        outcome = text;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        listing = await Remote.ListAsync(EndpointId, View.Simulated, gone.Token);
        problem = listing.Problem;
    }

    private async Task RunAsync(Func<Task> work)
    {
        (busy, problem) = (true, null);
        try
        {
            await work();
        }
        catch (Exception refused) when (refused is SettingRefusedException or HoverConflictException or StorageUnavailableException)
        {
            outcome = refused.Message;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            busy = false;
        }
    }
}
