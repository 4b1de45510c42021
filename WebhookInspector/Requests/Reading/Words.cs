using WebhookInspector.Requests.Json;

namespace WebhookInspector.Requests.Reading;

/// <summary>The readable texts of a body: the text itself, then the values in it that read differently from how they are written.</summary>
internal static class Words
{
    private const int ShortestInside = 8;

    /// <summary>Returns the texts lazily. Text of binary data is left out, except for the parts of a form that are text.</summary>
    public static IEnumerable<string> Of(RequestReading reading)
    {
        // What begins as JSON is the usual case, and needs no further look at what it is.
        if (!MediaType.IsMultipart(reading.Media) && reading.Media != MediaType.Form && IsJsonLike(reading.Text.Text))
            return Readability.Is(reading.Text.Text, reading.Media) ? [reading.Text.Text, .. Inside(reading.Text.Text)] : [];
        if (reading.Parts.Count > 0)
            return OfParts(reading);
        if (reading.Kind is BodyKind.Empty or BodyKind.Image or BodyKind.Binary)
            return [];
        var text = reading.Text.Text;
        return reading.Kind switch
        {
            BodyKind.Form => [text, .. OfFields(reading.Form!.Fields)],
            BodyKind.Xml => [text, .. OfXml(reading.Xml!)],
            _ => [text, .. Inside(text)],
        };
    }

    private static bool IsJsonLike(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>Returns the names and values of fields that were decoded, and what is inside of them.</summary>
    public static IEnumerable<string> OfFields(IEnumerable<FormField> fields)
    {
        foreach (var field in fields)
        {
            if (field.Name.Text != field.Name.Raw)
                yield return field.Name.Text;
            if (field.Value is not { } value)
                continue;
            if (value.Text != value.Raw)
                yield return value.Text;
            foreach (var word in Opened(value.Text, 0))
                yield return word;
        }
    }

    private static IEnumerable<string> OfParts(RequestReading reading)
    {
        foreach (var part in reading.Parts)
        {
            foreach (var header in part.Part.Headers)
                yield return HeaderText.Read(header.Value);
            if (part.Part.Name is { } name)
                yield return name;
            if (part.Part.FileName is { } file)
                yield return file;
            foreach (var word in Of(part.Content))
                yield return word;
        }
    }

    private static IEnumerable<string> OfXml(XmlReading xml)
    {
        foreach (var token in xml.Tokens.Where(t => t.Kind is XmlTokenKind.Text or XmlTokenKind.Open or XmlTokenKind.Alone))
        {
            if (token.In(xml.Text).Contains('&'))
                yield return XmlEntities.Decode(token.In(xml.Text));
        }
    }

    /// <summary>
    /// Returns the strings of JSON that are written with escapes, and the documents inside of strings. Reads what is not quite JSON, too:
    /// a text that was cut off, or has a stray byte.
    /// </summary>
    private static IEnumerable<string> Inside(string text, int depth = 0)
    {
        if (depth > InnerJson.MaxDepth || !IsJsonLike(text))
            yield break;
        for (var at = text.IndexOf('"', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('"', at))
        {
            var end = EndOf(text, at + 1);
            var written = text.AsSpan(at + 1, end - at - 1);
            at = end + 1;
            if (written.Contains('\\'))
            {
                var value = JsonStrings.UnescapeLeniently(written);
                yield return value;
                foreach (var word in Opened(value, depth))
                    yield return word;
            }
            else if (written.Length >= ShortestInside && written[0] is '%' or 'e' or 'W' or 'I' or 'C' or 'D')
            {
                foreach (var word in Opened(written.ToString(), depth))
                    yield return word;
            }

            if (at >= text.Length)
                yield break;
        }
    }

    /// <summary>Returns what a value holds if it is JSON: its text where that is not the value, and what is inside.</summary>
    private static IEnumerable<string> Opened(string value, int depth)
    {
        if (InnerJson.TextOf(value) is not { } json)
            yield break;
        if (json != value)
            yield return json;
        foreach (var word in Inside(json, depth + 1))
            yield return word;
    }

    private static int EndOf(string text, int at)
    {
        for (; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\')
                at++;
        }

        return Math.Min(at, text.Length);
    }
}
