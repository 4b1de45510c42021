using Microsoft.AspNetCore.Components;
using WebhookInspector.Checking;
using WebhookInspector.Endpoints;
using WebhookInspector.Live;
using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Providers.Editing;

/// <summary>Tries the draft on an endpoint's newest requests, a moment after each change.</summary>
public sealed partial class TrialPart
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private IReadOnlyList<TriedRequest>? tried;
    private CancellationTokenSource? latest;
    private string? endpoint;
    private string? triedText;
    private string secret = "";

    [Inject]
    private DefinitionTrial Trial { get; set; } = null!;

    [Inject]
    private StoredMessages Messages { get; set; } = null!;

    [Inject]
    private EndpointDirectory Directory { get; set; } = null!;

    [CascadingParameter]
    public DefinitionForm Form { get; set; } = null!;

    private IEnumerable<Endpoint> Endpoints =>
        Directory.All.Select(live => live.Endpoint).OrderBy(e => e.Name, StringComparer.CurrentCulture);

    private string Standing =>
        tried switch
        {
            null when Form.Draft.Tryable() is null => "Starts when the signature part has no fault.",
            null => "Reading stored requests…",
            [] => "Nothing has arrived at this endpoint yet.",
            _ => $"{tried.Count(t => t.Verification.Verdict == Verdict.Verified)} of {tried.Count} verified, newest first.",
        };

    protected override void OnInitialized() => endpoint = FirstChoice();

    protected override bool Concerns(LiveSignal signal) => signal.EndpointId is null || signal.EndpointId == endpoint;

    protected override async Task OnParametersSetAsync()
    {
        if (triedText is null || triedText == Form.Draft.Text)
            return;
        latest?.Cancel();
        using var mine = latest = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        try
        {
            // Not with every key that is pressed.
            await Task.Delay(Pause, Time, mine.Token);
            await ReloadAsync(mine.Token);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A newer draft is tried.
        }
        finally
        {
            if (latest == mine)
                latest = null;
        }
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        triedText = Form.Draft.Text;
        tried =
            endpoint is not null && Form.Draft.Tryable() is { } definition ? await Trial.RunAsync(definition, endpoint, secret, ct) : null;
    }

    /// <summary>The endpoint of the picked request, else of this provider, else one whose scheme is its own.</summary>
    private string? FirstChoice() =>
        Form.Picked?.Request.Summary.EndpointId
        ?? Endpoints.FirstOrDefault(e => e.Provider == Form.Get("id"))?.Id
        ?? Endpoints.FirstOrDefault(e => e.Provider == "custom")?.Id
        ?? Endpoints.FirstOrDefault()?.Id;

    private Task ChooseAsync(string? id)
    {
        (endpoint, tried) = (id, null);
        return ReloadAsync(Gone);
    }

    private Task TypeAsync(string? typed)
    {
        secret = typed ?? "";
        return ReloadAsync(Gone);
    }

    private async Task PickAsync(string requestId)
    {
        if (await Messages.FindAsync(requestId, Gone) is { } message)
            Form.Change(() => Form.Picked = message);
    }
}
