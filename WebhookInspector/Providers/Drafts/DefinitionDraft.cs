using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Drafts;

/// <summary>
/// A provider definition while it is edited, as text and by fields: what one changes, the other shows. Members without a field are kept.
/// </summary>
public sealed class DefinitionDraft
{
    private static readonly string[] Tried = ["scheme", "event", "handshakes"];

    private JsonObject good = [];

    public DefinitionDraft(string text) => Text = text;

    public DefinitionDraft(JsonObject json)
        : this(JsonMembers.Written(json)) { }

    /// <summary>The JSON as it is typed, or as the fields make it. Fields keep the last text that was a JSON object.</summary>
    public string Text
    {
        get;
        set
        {
            field = value;
            Definition = DefinitionText.Read(value, out var faults);
            Faults = faults;
            good = ObjectOf(value) ?? good;
        }
    } = "";

    public ReadOnlyMemory<byte> Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>Null while <see cref="Faults"/> lists why.</summary>
    public ProviderDefinition? Definition { get; private set; }

    public IReadOnlyList<DeclarationFault> Faults { get; private set; } = [];

    /// <summary>Reads a field by its dotted path; several values are one a line, an absent one is empty.</summary>
    public string Get(string path) => good.Shown(path);

    public JsonNode? Node(string path) => good.Member(path);

    /// <summary>Sets a field; null removes it.</summary>
    public void Set(string path, JsonNode? value)
    {
        good.Put(path, value);
        Text = JsonMembers.Written(good);
    }

    public void SetText(string path, string value) => Set(path, value.Length == 0 ? null : value);

    /// <summary>Adds an element to a list, which is made when it is not there.</summary>
    public void Add(string path, JsonNode element)
    {
        if (Node(path) is not JsonArray list)
            good.Put(path, list = []);
        list.Add(element);
        Text = JsonMembers.Written(good);
    }

    /// <summary>
    /// The definition with only what reading and verifying requests needs, so that a draft without a name can be tried; null while that
    /// has faults.
    /// </summary>
    public ProviderDefinition? Tryable()
    {
        var part = new JsonObject { ["id"] = "draft", ["name"] = "Draft" };
        foreach (var name in Tried)
            part.Put(name, Node(name)?.DeepClone());
        return DefinitionText.Read(part.ToJsonString(), out _);
    }

    /// <summary>The faults at a field and below it.</summary>
    public IEnumerable<DeclarationFault> FaultsAt(string path) =>
        Faults.Where(fault =>
            fault.Field == path || (fault.Field.StartsWith(path, StringComparison.Ordinal) && fault.Field[path.Length] is '.' or '[')
        );

    private static JsonObject? ObjectOf(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject is { } json && HasUniqueNames(json) ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The library finds a name that is given twice only when it is asked for a member.</summary>
    private static bool HasUniqueNames(JsonNode? node)
    {
        try
        {
            return node switch
            {
                JsonObject json => json.All(member => HasUniqueNames(member.Value)),
                JsonArray list => list.All(HasUniqueNames),
                _ => true,
            };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
