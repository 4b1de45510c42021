namespace WebhookInspector.Requests.Reading;

/// <summary>The XML of a text. Document types and their entities are never resolved.</summary>
/// <param name="Fault">Why it is not well-formed; null when it is.</param>
public sealed record XmlReading(string Text, XmlFault? Fault)
{
    /// <summary>The number of elements inside each other that are read as a tree.</summary>
    private const int MaxDepth = 256;

    /// <summary>The number of elements, attributes and texts of a tree.</summary>
    private const int MaxNodes = 200_000;

    private XmlNode? root;

    /// <summary>The tokens in order, up to the first error.</summary>
    public IEnumerable<XmlToken> Tokens => new XmlTokenizer(Text).Read();

    /// <summary>The outermost element as a tree; null for broken XML, and for one that is too large or too deep.</summary>
    public XmlNode? Root => Fault is null ? root ??= Build() : null;

    /// <returns>Null for a text that is neither declared as XML nor is any.</returns>
    public static XmlReading? Of(string text, string? media)
    {
        var declared = MediaType.IsXml(media);
        if ((!declared && text.AsSpan().TrimStart() is not ['<', ..]) || media == "text/html" || string.IsNullOrWhiteSpace(text))
            return null;
        var tokenizer = new XmlTokenizer(text);
        foreach (var _ in tokenizer.Read()) { }

        return declared || tokenizer.Fault is null ? new XmlReading(text, tokenizer.Fault) : null;
    }

    /// <summary>Lays out the tags line by line and lazily; an element that holds only text stays on one line.</summary>
    public IEnumerable<XmlLine> Lines()
    {
        var depth = 0;
        List<XmlToken> line = [];
        var isOpened = false;
        foreach (var token in Tokens.Where(t => t.Kind != XmlTokenKind.Text || !t.In(Text).Trim().IsEmpty))
        {
            var isText = token.Kind is XmlTokenKind.Text or XmlTokenKind.Data;
            var closes = token.Kind == XmlTokenKind.Close;
            // The end tag of an element that was opened in this line, and its text, follow in it.
            var follows = isOpened && (isText || closes);
            if (!follows && line.Count > 0)
            {
                yield return new XmlLine(depth - (isOpened ? 1 : 0), line);
                line = [];
            }

            if (closes)
            {
                depth--;
                line.Add(token);
                yield return new XmlLine(depth, line);
                (line, isOpened) = ([], false);
                continue;
            }

            line.Add(token);
            isOpened = token.Kind == XmlTokenKind.Open || (isOpened && isText);
            depth += token.Kind == XmlTokenKind.Open ? 1 : 0;
        }

        if (line.Count > 0)
            yield return new XmlLine(depth - (isOpened ? 1 : 0), line);
    }

    private XmlNode? Build()
    {
        var top = new XmlNode("", []);
        var open = new Stack<XmlNode>([top]);
        var count = 0;
        foreach (var token in Tokens)
        {
            if (++count > MaxNodes || open.Count > MaxDepth)
                return null;
            switch (token.Kind)
            {
                case XmlTokenKind.Open or XmlTokenKind.Alone:
                    var element = XmlNode.OfTag(token.In(Text));
                    count += element.Attributes.Count;
                    open.Peek().Add(element);
                    if (token.Kind == XmlTokenKind.Open)
                        open.Push(element);
                    break;
                case XmlTokenKind.Close:
                    open.Pop();
                    break;
                case XmlTokenKind.Text:
                    open.Peek().Add(XmlEntities.Decode(token.In(Text)));
                    break;
                case XmlTokenKind.Data:
                    open.Peek().Add(token.In(Text)["<![CDATA[".Length..^"]]>".Length].ToString());
                    break;
            }
        }

        return top.Elements.FirstOrDefault();
    }
}
