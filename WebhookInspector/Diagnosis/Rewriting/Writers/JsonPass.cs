namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Writes one tree in one style. The reader limits the depth, so that recursion here stays shallow.</summary>
internal readonly struct JsonPass(JsonStyle style, ByteSink sink)
{
    private readonly WhiteSpace space = style.WhiteSpace;

    /// <returns>False when a program of this style would have failed on a value.</returns>
    public bool TryWrite(JsonTree tree) => TryWrite(tree.Root, 0) && Literal(space.End);

    private bool TryWrite(JsonTreeValue value, int depth) =>
        value.Kind switch
        {
            JsonTreeKind.Object => TryWriteObject(value, depth),
            JsonTreeKind.Array => TryWriteItems(value.Items, depth),
            JsonTreeKind.String => style.Strings.TryWrite(style.ReadsStringAs is { } read ? read(value.Text) : value.Text, sink),
            JsonTreeKind.Number => style.Numbers(value, sink),
            _ => Literal(value.Text),
        };

    private bool TryWriteObject(JsonTreeValue value, int depth)
    {
        var members = style.KeepsRepeatedNames ? value.AllMembers : value.Members;
        if (style.OmitsNulls)
            members = members.FindAll(m => m.Value is not { Kind: JsonTreeKind.Literal, Text: "null" });
        if (style.Order is { } order && members.Count > 1)
            members = order(members);
        if (style.ReadsObjectsAsLists && IsList(members))
            return TryWriteItems(members.ConvertAll(m => m.Value), depth);
        if (members.Count == 0)
            return space.SpreadsEmpty ? Spread("{", "}", depth) : Literal(space.EmptyObject);

        sink.Write((byte)'{');
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0)
                sink.Write(space.Comma);
            NewLine(depth + 1);
            if (!style.Strings.TryWrite(members[i].Name, sink))
                return false;
            sink.Write(space.Colon);
            if (!TryWrite(members[i].Value, depth + 1))
                return false;
        }

        NewLine(depth);
        sink.Write((byte)'}');
        return true;
    }

    private bool TryWriteItems(List<JsonTreeValue> items, int depth)
    {
        if (items.Count == 0)
            return space.SpreadsEmpty ? Spread("[" + space.NewLine, "]", depth) : Literal(space.EmptyArray);

        var inner = space.InlineArrays ? depth : depth + 1;
        sink.Write((byte)'[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                sink.Write(space.Comma);
            Between(inner);
            if (!TryWrite(items[i], inner))
                return false;
        }

        Between(depth);
        sink.Write((byte)']');
        return true;
    }

    private bool Spread(string opening, string closing, int depth)
    {
        sink.Write(opening);
        NewLine(depth);
        return Literal(closing);
    }

    private void Between(int depth)
    {
        if (space.InlineArrays)
            sink.Write((byte)' ');
        else
            NewLine(depth);
    }

    private void NewLine(int depth)
    {
        if (space.Indent is null)
            return;
        sink.Write(space.NewLine);
        for (var i = 0; i < depth; i++)
            sink.Write(space.Indent);
    }

    private bool Literal(string text)
    {
        sink.Write(text);
        return true;
    }

    private static bool IsList(List<JsonTreeMember> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Name != i.ToString(System.Globalization.CultureInfo.InvariantCulture))
                return false;
        }

        return true;
    }
}
