using System.Text.Json.Nodes;
using WebhookInspector.Checking;
using WebhookInspector.Providers.Drafts;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Components.Pages.Providers.Editing;

/// <summary>The draft on the page, and what its parts share.</summary>
public sealed class DefinitionForm(DefinitionDraft draft)
{
    public DefinitionDraft Draft => draft;

    /// <summary>The file to replace; null for a new definition.</summary>
    public string? File { get; init; }

    /// <summary>Whether the id stands in capture URLs already.</summary>
    public bool HasFixedId { get; init; }

    /// <summary>Whether missing fields are shown as faults: not before the person has tried to save.</summary>
    public bool ShowsMissing { get; set; }

    /// <summary>The request whose values can be picked; null for none.</summary>
    public StoredMessage? Picked { get; set; }

    /// <summary>Called after each change; the page draws itself again.</summary>
    public Action? Changed { get; set; }

    public IReadOnlyList<DeclarationFault> Faults => [.. draft.Faults.Where(IsShown)];

    public string Get(string path) => draft.Get(path);

    public void Set(string path, string value) => Change(() => draft.SetText(path, value));

    public void Put(string path, JsonNode? value) => Change(() => draft.Set(path, value));

    public void Change(Action change)
    {
        change();
        Changed?.Invoke();
    }

    /// <summary>The reason of the fault at a field; null when there is none.</summary>
    public string? FaultAt(string path) => draft.FaultsAt(path).FirstOrDefault(IsShown)?.Reason;

    private bool IsShown(DeclarationFault fault) => ShowsMissing || !fault.Reason.StartsWith("is missing", StringComparison.Ordinal);
}
