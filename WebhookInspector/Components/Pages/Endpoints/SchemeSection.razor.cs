using Microsoft.AspNetCore.Components;
using WebhookInspector.Checking;
using WebhookInspector.Components.Shared.Schemes;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Endpoints;

/// <summary>Edits the endpoint's signature scheme, and tries it on stored requests while it is edited.</summary>
public sealed partial class SchemeSection
{
    private readonly CancellationTokenSource gone = new();
    private CancellationTokenSource? latest;
    private SchemeDraft? draft;
    private TrialOutcome? trial;
    private string? fault,
        saved,
        provider;
    private bool busy,
        checking,
        checkAgain = true;

    [Inject]
    private EndpointDirectory Directory { get; set; } = null!;

    [Inject]
    private EndpointAdministration Administration { get; set; } = null!;

    [Inject]
    private SchemeTrial Trial { get; set; } = null!;

    [Inject]
    private Reverifier Reverifier { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Parameter, EditorRequired]
    public Endpoint Endpoint { get; set; } = null!;

    private string Standing =>
        (draft!.Scheme, trial) switch
        {
            (null, _) => "Not checked: the scheme is not valid yet.",
            _ when checking => "Verifying stored requests with it…",
            (_, null or { Checked: 0 }) => "No request has arrived to check it against.",
            var (_, t) => $"Verifies {t.Verified} of {t.Checked}{(t.Checked == SchemeTrial.Most ? " (the newest)" : "")} stored requests.",
        };

    protected override Task OnInitializedAsync()
    {
        // Only for a scheme that a fix or an API call has replaced.
        if (Directory.Find(Endpoint.Id) is { } live && (live.Provider.Id == "custom" || live.Endpoint.SchemeJson is not null))
            (draft, provider) = (new SchemeDraft(live.Scheme), live.Provider.Id == "custom" ? null : live.Provider.Name);
        return draft is null ? Task.CompletedTask : TryAsync();
    }

    private async Task TryAsync()
    {
        latest?.Cancel();
        saved = null;
        if (draft!.Scheme is not { } scheme)
            return;
        using var mine = latest = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        try
        {
            checking = true;
            // Not at every key stroke.
            await Task.Delay(TimeSpan.FromMilliseconds(300), Time, mine.Token);
            trial = await Trial.RunAsync(Endpoint.Id, scheme, mine.Token);
            checking = false;
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A newer scheme is being tried, or the page was left.
        }
        finally
        {
            if (latest == mine)
                latest = null;
        }
    }

    /// <param name="scheme">Null for the provider's own scheme.</param>
    private async Task SaveAsync(string? scheme)
    {
        (busy, fault, saved) = (true, null, null);
        try
        {
            await Administration.ChangeAsync(Endpoint.Id, e => e with { SchemeJson = scheme }, CancellationToken.None);
            var done = checkAgain ? await Reverifier.RunAsync(Endpoint.Id, gone.Token) : null;
            if (scheme is null && Directory.Find(Endpoint.Id) is { } live)
                (draft, provider) = (new SchemeDraft(live.Scheme), null);
            saved = done is null
                ? "Saved."
                : $"Saved. Checked {done.Checked} stored requests: "
                    + $"{(done.Changed == 1 ? "1 verdict" : $"{done.Changed} verdicts")} changed.";
        }
        catch (SettingRefusedException wrong)
        {
            fault = wrong.Message;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Saved, and the page was left before the check ended.
        }
        finally
        {
            busy = false;
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
