using System.Text;

namespace WebhookInspector.Requests.Masking;

/// <summary>The secrets that a request carries, hidden by their value wherever it is repeated.</summary>
public sealed class SecretValues
{
    /// <summary>
    /// The length from which a value is found inside other words too; a shorter one only stands for itself as a whole word.
    /// </summary>
    private const int Distinctive = 8;

    /// <summary>The longest first: one secret may be part of another.</summary>
    private readonly List<(EscapedText Text, bool WholeWord)> values;

    private readonly List<string> texts;

    /// <param name="values">One character a byte (Latin-1); empty ones are left out.</param>
    private SecretValues(IEnumerable<string> values)
    {
        texts = [.. values.Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(v => v.Length)];
        this.values = texts.ConvertAll(v => (new EscapedText(Encoding.Latin1.GetBytes(v)), v.Length < Distinctive));
    }

    /// <summary>No secret: everything is shown.</summary>
    public static SecretValues None { get; } = new([]);

    public bool IsEmpty => values.Count == 0;

    /// <param name="values">One character a byte (Latin-1), as in <see cref="Header.Value"/>.</param>
    public static SecretValues Of(IReadOnlyCollection<string> values) => values.Count == 0 ? None : new(values);

    /// <summary>Replaces the secrets, also where they are percent-encoded or escaped as in JSON.</summary>
    public MaskedBytes Mask(ReadOnlyMemory<byte> bytes) => MaskedBytes.Of(bytes, Cuts(bytes.Span));

    /// <inheritdoc cref="Mask(ReadOnlyMemory{byte})"/>
    /// <param name="text">One character a byte (Latin-1); text with other characters is masked as UTF-8.</param>
    public string Mask(string text)
    {
        if (IsEmpty)
            return text;
        var encoding = text.All(c => c <= byte.MaxValue) ? Encoding.Latin1 : Encoding.UTF8;
        var masked = Mask(encoding.GetBytes(text));
        return masked.Cuts.Count == 0 ? text : encoding.GetString(masked.Shown.Span);
    }

    public SecretValues And(SecretValues others) =>
        others.IsEmpty ? this
        : IsEmpty ? others
        : new SecretValues(texts.Concat(others.texts));

    public bool AreIn(string text) => !IsEmpty && Cuts(Encoding.Latin1.GetBytes(text)).Count > 0;

    private List<Cut> Cuts(ReadOnlySpan<byte> bytes)
    {
        var found = new List<(int At, int End)>();
        foreach (var (text, wholeWord) in values)
        {
            for (var (at, length) = text.Find(bytes, 0); length > 0; (at, length) = text.Find(bytes, at + length))
            {
                if (!wholeWord || IsWord(bytes, at, at + length))
                    found.Add((at, at + length));
            }
        }

        var cuts = new List<Cut>();
        var end = 0;
        foreach (var (at, until) in found.Order())
        {
            var start = Math.Max(at, end);
            if (until <= start)
                continue;
            cuts.Add(new Cut(start, bytes[start..until].ToArray()));
            end = until;
        }

        return cuts;
    }

    private static bool IsWord(ReadOnlySpan<byte> bytes, int from, int to) =>
        (from == 0 || !IsWordByte(bytes[from - 1])) && (to == bytes.Length || !IsWordByte(bytes[to]));

    private static bool IsWordByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-' or > 0x7F;
}
