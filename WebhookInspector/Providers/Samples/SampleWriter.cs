using System.Text;
using System.Text.Json;

namespace WebhookInspector.Providers.Samples;

/// <summary>Writes a body template in one of the layouts of real senders; numbers stay as written in the template (87.50).</summary>
internal sealed class SampleWriter(SampleJsonLayout layout, SampleValues values)
{
    private readonly StringBuilder text = new();
    private readonly bool indented = layout == SampleJsonLayout.Indented;
    private readonly string comma = layout is SampleJsonLayout.Spaced or SampleJsonLayout.SpacedAscii ? ", " : ",";
    private readonly string colon = layout is SampleJsonLayout.Compact or SampleJsonLayout.CompactEscaped ? ":" : ": ";

    public static byte[] Write(JsonElement template, SampleJsonLayout layout, SampleValues values)
    {
        var writer = new SampleWriter(layout, values);
        writer.Value(template, 0);
        return Encoding.UTF8.GetBytes(writer.text.ToString());
    }

    private void Value(JsonElement element, int level)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Items(
                    '{',
                    '}',
                    [.. element.EnumerateObject()],
                    level,
                    member =>
                    {
                        String(member.Name);
                        text.Append(colon);
                        Value(member.Value, level + 1);
                    }
                );
                break;
            case JsonValueKind.Array:
                Items('[', ']', [.. element.EnumerateArray()], level, item => Value(item, level + 1));
                break;
            case JsonValueKind.String:
                var value = SampleTemplate.FillJson(element.GetString()!, values);
                if (value.IsLiteral)
                    text.Append(value.Text);
                else
                    String(value.Text);
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private void Items<T>(char open, char close, IReadOnlyList<T> items, int level, Action<T> write)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                text.Append(comma);
            Line(level + 1);
            write(items[i]);
        }

        if (items.Count > 0)
            Line(level);
        text.Append(close);
    }

    private void Line(int level)
    {
        if (indented)
            text.Append('\n').Append(' ', level * 2);
    }

    private void String(string value)
    {
        text.Append('"');
        foreach (var c in value)
            Character(c);
        text.Append('"');
    }

    private void Character(char c)
    {
        var ascii = layout is SampleJsonLayout.SpacedAscii or SampleJsonLayout.CompactEscaped;
        if (c is '"' or '\\' || (c == '/' && layout == SampleJsonLayout.CompactEscaped))
            text.Append('\\').Append(c);
        else if (c < ' ' || (c > '~' && ascii))
            text.Append($"\\u{(int)c:x4}");
        else
            text.Append(c);
    }
}
