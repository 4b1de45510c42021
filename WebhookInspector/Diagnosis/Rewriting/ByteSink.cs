using System.Text;

namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>Collects UTF-8 bytes; can be cleared and reused for the next text.</summary>
internal sealed class ByteSink(int capacity)
{
    private byte[] buffer = new byte[Math.Max(capacity, 64)];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Write(byte value) => Take(1)[0] = value;

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>Writes text; an unpaired surrogate is written as U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Reserve(most);
        Length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(Length));
    }

    public void Repeat(byte value, int count) => Take(count).Fill(value);

    private Span<byte> Take(int count)
    {
        Reserve(count);
        Length += count;
        return buffer.AsSpan(Length - count, count);
    }

    private void Reserve(int count)
    {
        if (buffer.Length - Length < count)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + count));
    }
}
