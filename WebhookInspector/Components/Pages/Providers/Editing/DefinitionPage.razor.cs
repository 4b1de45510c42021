using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using WebhookInspector.Checking;
using WebhookInspector.Endpoints;
using WebhookInspector.Endpoints.Definitions;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Drafts;

namespace WebhookInspector.Components.Pages.Providers.Editing;

/// <summary>
/// Makes or edits a definition of one's own: empty, from a captured request, from another provider, or from a faulty file.
/// </summary>
public sealed partial class DefinitionPage
{
    private DefinitionForm? form;
    private string? missing;
    private string? refused;
    private bool busy;

    [Inject]
    private ProviderCatalog Catalog { get; set; } = null!;

    [Inject]
    private OwnDefinitions Definitions { get; set; } = null!;

    [Inject]
    private EndpointDirectory Directory { get; set; } = null!;

    [Inject]
    private StoredMessages Messages { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The provider to edit; null for a new one.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>The captured request to begin with.</summary>
    [SupplyParameterFromQuery(Name = "request")]
    public string? RequestId { get; set; }

    /// <summary>The provider to copy.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>The name of a file that has a fault.</summary>
    [SupplyParameterFromQuery(Name = "file")]
    public string? FaultyFile { get; set; }

    private string Title =>
        FaultyFile is not null ? $"Correct {FaultyFile}"
        : Id is null ? "New provider"
        : $"Edit {form?.Draft.Definition?.Name ?? Id}";

    private string Back => Id is null ? "/providers" : $"/providers/{Id}";

    private IReadOnlyList<(string Title, string Json)> SampleExamples =>
        form?.Picked is { Message: var message } && CapturedDefinition.Sample(form.Draft.Tryable(), message) is { } sample
            ? [("The picked request", sample)]
            : [];

    public void Dispose() => form?.Changed = null;

    protected override async Task OnInitializedAsync()
    {
        form = await BeginAsync();
        form?.Changed = StateHasChanged;
    }

    private async Task<DefinitionForm?> BeginAsync()
    {
        if (Id is not null)
            return OfProvider(Id);
        if (FaultyFile is not null)
            return OfFile(FaultyFile);
        if (RequestId is not null)
            return await OfRequestAsync(RequestId);
        if (From is not null && Catalog.JsonOf(From) is { } json)
            return Copy(json);
        return new DefinitionForm(new DefinitionDraft(new JsonObject()));
    }

    private DefinitionForm? OfProvider(string id)
    {
        if (Catalog.FileOf(id) is { } file)
            return Existing(
                new DefinitionDraft(OwnDefinitions.TextOf(file) ?? Encoding.UTF8.GetString(Catalog.JsonOf(id)!.Value.Span)),
                file,
                id
            );
        missing = Catalog.Find(id) is null ? $"No definition has the id “{id}”." : $"“{id}” is built in. Copy it to change it.";
        return null;
    }

    private DefinitionForm? OfFile(string name)
    {
        if (Definitions.FaultyFile(name) is { } file && OwnDefinitions.TextOf(file) is { } text)
            return Existing(new DefinitionDraft(text), file, Catalog.All.FirstOrDefault(p => Catalog.FileOf(p.Id) == file)?.Id);
        missing = $"No file {name} has a fault.";
        return null;
    }

    private DefinitionForm Existing(DefinitionDraft draft, string file, string? id) =>
        new(draft)
        {
            File = file,
            HasFixedId = id is not null && Directory.OfProvider(id).Any(),
            ShowsMissing = true,
        };

    private async Task<DefinitionForm?> OfRequestAsync(string requestId)
    {
        if (
            await Messages.FindAsync(requestId, CancellationToken.None) is not { } stored
            || Directory.Find(stored.Request.Summary.EndpointId) is not { } endpoint
        )
        {
            missing = "This request is not here.";
            return null;
        }

        var json = CapturedDefinition.Begin(endpoint.Endpoint.Name, endpoint.Scheme, stored.Message, id => Catalog.Find(id) is not null);
        return new DefinitionForm(new DefinitionDraft(json)) { Picked = stored };
    }

    private DefinitionForm Copy(ReadOnlyMemory<byte> json)
    {
        var copy = JsonNode.Parse(json.Span)!.AsObject();
        copy["name"] = $"{copy["name"]} (copy)";
        copy["id"] = CapturedDefinition.FreeId((string)copy["name"]!, id => Catalog.Find(id) is not null);
        return new DefinitionForm(new DefinitionDraft(copy));
    }

    private async Task SaveAsync()
    {
        form!.ShowsMissing = true;
        refused = null;
        if (form.Draft.Definition is null)
            return;
        busy = true;
        try
        {
            var saved = await Definitions.SaveAsync(form.Draft.Bytes, form.File, CancellationToken.None);
            Navigation.NavigateTo($"/providers/{saved.Id}");
        }
        catch (Exception fault) when (fault is DefinitionConflictException or DefinitionFaultsException)
        {
            refused = fault.Message;
        }
        finally
        {
            busy = false;
        }
    }
}
