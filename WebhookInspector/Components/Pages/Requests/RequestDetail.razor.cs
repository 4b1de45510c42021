using Microsoft.AspNetCore.Components;
using WebhookInspector.Checking;
using WebhookInspector.Endpoints;
using WebhookInspector.Live;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>One request: the verdict first, then its content.</summary>
public sealed partial class RequestDetail
{
    private RequestView? view;
    private NoteEditor? notes;
    private KeptDetail? begun;
    private RequestReader? reader;
    private bool missing;
    private bool opened;
    private string tab = "Body";

    /// <summary>
    /// The open tab and the typed note. Kept here and not in the editor: a page that wakes up restores only what is rendered first.
    /// </summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipInitialValue)]
    public KeptDetail? Kept
    {
        get => new(tab, notes is null ? begun?.Note : notes.Typed);
        set
        {
            if (value is not null)
                (begun, tab) = (value, value.Tab);
        }
    }

    [Inject]
    private RequestStore Requests { get; set; } = null!;

    [Inject]
    private EndpointStore Endpoints { get; set; } = null!;

    [Inject]
    private ProviderCatalog Catalog { get; set; } = null!;

    [Inject]
    private RequestEditor Editor { get; set; } = null!;

    [Inject]
    private RequestOpener Opener { get; set; } = null!;

    [Inject]
    private CaptureUrls CaptureUrls { get; set; } = null!;

    [Inject]
    private StoredMessages Messages { get; set; } = null!;

    [Inject]
    private SensitiveReads Reads { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The list's URL without a selection.</summary>
    [Parameter, EditorRequired]
    public string Back { get; set; } = "";

    private string BodyPath => $"/api/v1/requests/{Uri.EscapeDataString(Id)}/body";

    protected override bool Concerns(LiveSignal signal) => signal.EndpointId is null || signal.EndpointId == view?.Summary.EndpointId;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        // Off the circuit: reading a body of 10 MiB takes a second, and the rest of the page must stay responsive.
        reader ??= new RequestReader(Requests, Endpoints, Catalog, Messages);
        var read = await Task.Run(() => reader.ReadAsync(Id, view, opened, ct), ct);
        (view, missing) = (read, read is null);
    }

    private static (string Name, string Text)[] Tabs(RequestView view) =>
        [
            ("Body", "Body"),
            ("Headers", $"Headers {view.Request.Headers.Count}"),
            ("Signature", "Signature"),
            ("Attempts", $"Attempts {view.Attempts.Count}"),
            .. view.Related is { } related
                ? [("Related", $"Related {related.Items.Count}{(related.HasMore ? "+" : "")}")]
                : Array.Empty<(string, string)>(),
            ("Replays", "Replays"),
            ("Notes", view.Request.Note is null ? "Notes" : "Notes 1"),
            ("Answer", "Answer"),
        ];

    private Task PinAsync() => Editor.SetPinnedAsync(Id, !view!.Summary.Pinned, Gone);

    private Task SaveNoteAsync(string note)
    {
        begun = null;
        return Editor.SetNoteAsync(Id, note, Gone);
    }

    private async Task DeleteAsync()
    {
        await Editor.DeleteAsync(Id, Gone);
        Navigation.NavigateTo(Back);
    }

    /// <summary>Shows the request with the secrets in its target, body and answer.</summary>
    private async Task OpenPartsAsync()
    {
        await Reads.NoteAsync(Id, "the request in clear", Gone);
        opened = true;
        await ReloadAsync(Gone);
    }

    private async Task<string> CurlAsync()
    {
        if (await Opener.OpenAsync(Id, Gone) is not { Shown: var request } whole)
            return "";
        // The command contains header values: copying it counts as seeing them.
        if (request.HidesAnything)
            await Reads.NoteAsync(Id, "the request in clear, as a command", CancellationToken.None);
        var url = view!.Endpoint is { } endpoint
            ? SameTarget(CaptureUrls.For(endpoint), whole.Target)
            : Navigation.BaseUri.TrimEnd('/') + whole.Target;
        return CurlCommand.Build(request.Summary.Method, url, whole.Headers, whole.Body.Span, Navigation.BaseUri.TrimEnd('/') + BodyPath);
    }

    // The capture URL may be below a public address with a path of its own.
    private static string SameTarget(string captureUrl, string target) =>
        captureUrl.IndexOf("/hooks/", StringComparison.Ordinal) is var at and >= 0 ? captureUrl[..at] + target : captureUrl;
}
