using System.Text.Json.Nodes;
using WebhookInspector.Providers.Drafts;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Components.Shared.Schemes;

/// <summary>
/// A scheme while it is edited, as JSON text and by fields: each shows the other's changes. Members without a field are kept.
/// </summary>
public sealed class SchemeDraft
{
    private JsonObject good = [];

    public SchemeDraft(SignatureScheme scheme) => Text = JsonMembers.Written(SchemeWriter.Write(scheme));

    /// <summary>The JSON text. Fields keep the last text that was a valid scheme.</summary>
    public string Text
    {
        get;
        set
        {
            field = value;
            Scheme = SchemeText.Read(value, out var faults);
            Faults = faults;
            if (Scheme is not null)
                good = JsonNode.Parse(value)!.AsObject();
        }
    }

    /// <summary>The scheme; null when it is not valid: see <see cref="Faults"/>.</summary>
    public SignatureScheme? Scheme { get; private set; }

    public IReadOnlyList<DeclarationFault> Faults { get; private set; } = [];

    /// <summary>Returns a field's value, several values one per line; empty when it is absent.</summary>
    public string Get(SchemeField field) => good.Shown(field.Path);

    /// <summary>Sets a field. An empty value removes the member, and its object when that becomes empty.</summary>
    public void Set(SchemeField field, string value)
    {
        good.Put(field.Path, field.Node(value));
        Text = JsonMembers.Written(good);
    }
}
