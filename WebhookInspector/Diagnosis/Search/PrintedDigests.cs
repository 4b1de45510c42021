using System.Globalization;
using System.Text.RegularExpressions;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Reads bytes as programs print them for people: with separators, as a list of numbers, as a literal of their language.</summary>
internal static partial class PrintedDigests
{
    /// <summary>The longest text that is read: a list of 512 numbers.</summary>
    private const int MaxLength = 4 * 1024;

    /// <returns>Each reading with the encoding in words; empty when the text is not printed in such a way.</returns>
    public static IEnumerable<(string Encoding, byte[] Bytes)> In(string text)
    {
        if (text.Length > MaxLength)
            yield break;
        if (Separated().Match(text) is { Success: true } separated)
        {
            yield return (
                "hex, two digits at a time with “" + separated.Groups["by"].Captures[0].Value + "” between",
                Convert.FromHexString(text.Replace(separated.Groups["by"].Captures[0].Value, "", StringComparison.Ordinal))
            );
        }

        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && SignatureDecoder.Hex(text[2..]) is { } prefixed)
            yield return ("hex after 0x", prefixed);
        if (PythonBytes().Match(text) is { Success: true } python)
        {
            var inner = python.Groups["text"].Value;
            if (SignatureDecoder.Hex(inner) is { } hex)
                yield return ("hex in Python’s b'…'", hex);
            if (SignatureDecoder.FromBase64(inner) is { } base64)
                yield return ("base64 in Python’s b'…'", base64);
            if (inner.Contains('\\', StringComparison.Ordinal) && Escaped(inner) is { } escaped)
                yield return ("the bytes in Python’s b'…'", escaped);
        }

        if (NodeBuffer().Match(text) is { Success: true } buffer)
            yield return (
                "Node’s printed Buffer",
                Convert.FromHexString(buffer.Groups["hex"].Value.Replace(" ", "", StringComparison.Ordinal))
            );
        if (Numbers(text) is { } numbers)
            yield return ("a list of numbers", numbers);
    }

    /// <summary>True when the text is the hex of these bytes with leading zeros lost: each byte was printed by itself.</summary>
    public static bool IsUnpaddedHexOf(string text, ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        foreach (var value in bytes)
        {
            var digits = value.ToString("x", CultureInfo.InvariantCulture);
            if (string.Compare(text, at, digits, 0, digits.Length, StringComparison.OrdinalIgnoreCase) != 0)
                return false;
            at += digits.Length;
        }

        return at == text.Length && text.Length < bytes.Length * 2;
    }

    private static byte[]? Numbers(string text)
    {
        if (List().Match(text) is not { Success: true } list)
            return null;
        var bytes = new List<byte>();
        foreach (var item in list.Groups["item"].Captures.Select(c => c.Value))
        {
            var isHex = item.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
            if (
                !int.TryParse(
                    isHex ? item[2..] : item,
                    isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number
                ) || number is < sbyte.MinValue or > byte.MaxValue
            )
                return null;
            // Java prints signed bytes.
            bytes.Add(unchecked((byte)number));
        }

        return [.. bytes];
    }

    /// <returns>Null when an escape is none of Python's for bytes.</returns>
    private static byte[]? Escaped(string inner)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < inner.Length; at++)
        {
            if (inner[at] != '\\')
            {
                bytes.Add((byte)inner[at]);
                continue;
            }

            if (++at == inner.Length)
                return null;
            int? value = inner[at] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '\\' or '\'' or '"' => inner[at],
                'x'
                    when at + 2 < inner.Length
                        && int.TryParse(
                            inner.AsSpan(at + 1, 2),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture,
                            out var hex
                        ) => hex,
                _ => null,
            };
            if (value is null)
                return null;
            at += inner[at] == 'x' ? 2 : 0;
            bytes.Add((byte)value);
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"\A[0-9A-Fa-f]{2}(?:(?<by>[-: ])[0-9A-Fa-f]{2})(?:\k<by>[0-9A-Fa-f]{2}){6,}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separated();

    [GeneratedRegex(@"\A(?:bytearray\()?b(?<quote>['""])(?<text>[ -~]*)\k<quote>\)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PythonBytes();

    [GeneratedRegex(@"\A<Buffer (?<hex>[0-9a-f]{2}(?: [0-9a-f]{2})*)>\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NodeBuffer();

    [GeneratedRegex(
        @"\A(?:new byte\[\] ?)?[\[{(]?\s*(?<item>-?[0-9]{1,3}|0x[0-9A-Fa-f]{1,2})"
            + @"(?:[,\s]\s*(?<item>-?[0-9]{1,3}|0x[0-9A-Fa-f]{1,2})){7,}\s*[\]})]?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex List();
}
