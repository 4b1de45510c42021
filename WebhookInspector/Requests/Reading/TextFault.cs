using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace WebhookInspector.Requests.Reading;

/// <summary>The position of the first bytes that are invalid in their charset.</summary>
/// <param name="Offset">The offset in bytes from the start of the body.</param>
/// <param name="Position">The position of the U+FFFD in the decoded text, in UTF-16 code units.</param>
public sealed record TextFault(int Offset, int Position)
{
    /// <param name="body">The body without its byte order mark.</param>
    /// <param name="before">The number of bytes before <paramref name="body"/>.</param>
    internal static TextFault? Find(ReadOnlySpan<byte> body, Encoding encoding, int before) =>
        encoding is UTF8Encoding ? InUtf8(body, before) : InOther(body, encoding, before);

    private static TextFault? InUtf8(ReadOnlySpan<byte> body, int before)
    {
        var block = ArrayPool<char>.Shared.Rent(64 * 1024);
        int bytes = 0,
            chars = 0;
        try
        {
            while (true)
            {
                var status = Utf8.ToUtf16(body[bytes..], block, out var read, out var written, replaceInvalidSequences: false);
                (bytes, chars) = (bytes + read, chars + written);
                if (status == OperationStatus.Done)
                    return null;
                if (status != OperationStatus.DestinationTooSmall)
                    return new TextFault(before + bytes, chars);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(block);
        }
    }

    private static TextFault? InOther(ReadOnlySpan<byte> body, Encoding encoding, int before)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            strict.GetCharCount(body);
            return null;
        }
        catch (DecoderFallbackException fault)
        {
            var offset = Math.Clamp(fault.Index, 0, body.Length);
            return new TextFault(before + offset, encoding.GetCharCount(body[..offset]));
        }
    }
}
