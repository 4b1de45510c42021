using System.Buffers.Text;
using System.Text;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>The body encoded in base64 (RFC 4648) or decoded from it.</summary>
internal static class Base64Changes
{
    private const string Cause = "body-base64";

    public static IEnumerable<ByteChange> Of(ReadOnlyMemory<byte> body) =>
        [
            new(Cause, "base64-decoded", () => Decoded(body.Span)),
            new(Cause, "base64url-decoded", () => DecodedUrl(body.Span)),
            new(Cause, "base64-encoded", () => Encoding.ASCII.GetBytes(Convert.ToBase64String(body.Span))),
            new(Cause, "base64url-encoded", () => Base64Url.EncodeToUtf8(body.Span)),
        ];

    private static ReadOnlyMemory<byte>? Decoded(ReadOnlySpan<byte> body)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(body.Length)];
        return Base64.DecodeFromUtf8(body, bytes, out _, out var length) == System.Buffers.OperationStatus.Done && length > 0
            ? bytes.AsMemory(0, length)
            : default(ReadOnlyMemory<byte>?);
    }

    private static ReadOnlyMemory<byte>? DecodedUrl(ReadOnlySpan<byte> body) =>
        !body.IsEmpty && Base64Url.IsValid(body) ? Base64Url.DecodeFromUtf8(body) : default(ReadOnlyMemory<byte>?);
}
