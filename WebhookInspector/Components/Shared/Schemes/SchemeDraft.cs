using System.Text.Json.Nodes;
using WebhookInspector.Providers.Drafts;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Components.Shared.Schemes;

/// <summary>
/// A scheme while it is edited, as text and by fields: what one changes, the other shows. Members without a field are kept.
/// </summary>
public sealed class SchemeDraft
{
    private JsonObject good = [];

    public SchemeDraft(SignatureScheme scheme) => Text = JsonMembers.Written(SchemeWriter.Write(scheme));

    /// <summary>The JSON as it is typed, or as the fields make it. Fields keep the last one that was a scheme.</summary>
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

    /// <summary>Null while <see cref="Faults"/> says why.</summary>
    public SignatureScheme? Scheme { get; private set; }

    public IReadOnlyList<DeclarationFault> Faults { get; private set; } = [];

    /// <summary>A field's value; several are one a line; empty when it is not there.</summary>
    public string Get(SchemeField field) => good.Shown(field.Path);

    /// <summary>An empty value takes the member away, and its object with it when that is empty then.</summary>
    public void Set(SchemeField field, string value)
    {
        good.Put(field.Path, field.Node(value));
        Text = JsonMembers.Written(good);
    }
}
