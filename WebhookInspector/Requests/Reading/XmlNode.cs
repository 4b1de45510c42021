namespace WebhookInspector.Requests.Reading;

/// <summary>An element of XML with what it contains.</summary>
public sealed class XmlNode(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
{
    private readonly List<object> content = [];

    /// <summary>The name as sent, with its prefix.</summary>
    public string Name => name;

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => attributes;

    /// <summary>The elements and texts in the order sent: an <see cref="XmlNode"/> or a string each.</summary>
    public IReadOnlyList<object> Content => content;

    public IEnumerable<XmlNode> Elements => content.OfType<XmlNode>();

    /// <summary>True when both text and elements stand inside.</summary>
    public bool IsMixed => Elements.Any() && content.OfType<string>().Any(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>The text of this element itself, without surrounding white space.</summary>
    public string Text => string.Concat(content.OfType<string>()).Trim();

    /// <summary>The name without its prefix.</summary>
    public string LocalName => Local(Name);

    /// <summary>Returns the elements of a name, with or without prefix.</summary>
    public IEnumerable<XmlNode> Named(string wanted) => Elements.Where(e => e.Name == wanted || e.LocalName == wanted);

    public string? Attribute(string wanted)
    {
        foreach (var (key, value) in attributes)
        {
            if (key == wanted || Local(key) == wanted)
                return value;
        }

        return null;
    }

    internal void Add(object part) => content.Add(part);

    /// <param name="tag">A start tag, or an element written as one tag.</param>
    internal static XmlNode OfTag(ReadOnlySpan<char> tag)
    {
        var inside = tag[1..^1].TrimEnd('/');
        var length = XmlTokenizer.NameLength(inside);
        var name = inside[..length].ToString();
        var attributes = new List<KeyValuePair<string, string>>();
        for (var rest = inside[length..].TrimStart(); !rest.IsEmpty; rest = rest.TrimStart())
        {
            var equals = rest.IndexOf('=');
            if (equals < 0)
                break;
            var key = rest[..equals].Trim().ToString();
            rest = rest[(equals + 1)..].TrimStart();
            if (rest is not ['"' or '\'', ..] || rest[1..].IndexOf(rest[0]) is not (var end and >= 0))
                break;
            attributes.Add(new(key, XmlEntities.Decode(rest.Slice(1, end))));
            rest = rest[(end + 2)..];
        }

        return new XmlNode(name, attributes);
    }

    private static string Local(string full) => full[(full.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
