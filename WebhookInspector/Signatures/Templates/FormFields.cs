namespace WebhookInspector.Signatures.Templates;

/// <summary>
/// Reads <c>application/x-www-form-urlencoded</c> (WHATWG URL, 5.1), in bodies and queries. Names and values are wire text.
/// </summary>
internal static class FormFields
{
    /// <summary>
    /// The maximum number of fields: a hostile body may hold millions. All data after that stays together in one field, so that it is
    /// still covered.
    /// </summary>
    private const int MaxFields = 10_000;

    public static List<KeyValuePair<string, string>> Parse(ReadOnlySpan<byte> form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var range in form.Split((byte)'&'))
        {
            var pair = form[range];
            if (pair.IsEmpty)
            {
                continue;
            }

            if (fields.Count == MaxFields)
            {
                fields.Add(new(WireText.FromBytes(form[range.Start..]), ""));
                break;
            }

            var equals = pair.IndexOf((byte)'=');
            var name = equals < 0 ? pair : pair[..equals];
            fields.Add(new(Decode(name), equals < 0 ? "" : Decode(pair[(equals + 1)..])));
        }

        return fields;
    }

    public static IEnumerable<string> Values(ReadOnlySpan<byte> form, string declaredName)
    {
        var name = WireText.FromDeclared(declaredName);
        return Parse(form).Where(f => string.Equals(f.Key, name, StringComparison.Ordinal)).Select(f => f.Value);
    }

    /// <summary>Removes the fields of this name and appends one new field of this name; other fields stay byte for byte the same.</summary>
    public static byte[] Set(ReadOnlySpan<byte> form, string declaredName, ReadOnlySpan<byte> value)
    {
        var name = WireText.FromDeclared(declaredName);
        var kept = new List<byte>(form.Length + value.Length);
        foreach (var range in form.Split((byte)'&'))
        {
            var pair = form[range];
            var equals = pair.IndexOf((byte)'=');
            if (pair.IsEmpty || string.Equals(Decode(equals < 0 ? pair : pair[..equals]), name, StringComparison.Ordinal))
            {
                continue;
            }

            kept.AddRange(pair);
            kept.Add((byte)'&');
        }

        kept.AddRange(Encode(WireText.Bytes(name)));
        kept.Add((byte)'=');
        kept.AddRange(Encode(value));
        return [.. kept];
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit((char)text[i + 1]) && char.IsAsciiHexDigit((char)text[i + 2]))
            {
                decoded[length++] = Convert.FromHexString(text.Slice(i + 1, 2))[0];
                i += 2;
            }
            else
            {
                decoded[length++] = text[i] == '+' ? (byte)' ' : text[i];
            }
        }

        return WireText.FromBytes(decoded.AsSpan(0, length));
    }

    private static byte[] Encode(ReadOnlySpan<byte> text)
    {
        var encoded = new List<byte>(text.Length);
        foreach (var b in text)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'*')
            {
                encoded.Add(b);
            }
            else
            {
                encoded.AddRange(WireText.Bytes($"%{b:X2}"));
            }
        }

        return [.. encoded];
    }
}
