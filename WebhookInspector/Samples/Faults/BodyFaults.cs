using System.IO.Compression;
using System.Text;
using WebhookInspector.Diagnosis;
using WebhookInspector.Diagnosis.Rewriting;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Samples.Faults;

/// <summary>Makes faults of the body: changed before signing by the sender, or afterwards on the way.</summary>
internal static class BodyFaults
{
    private static readonly RewriteLimits Limits = new();

    /// <summary>Makes a message whose sender signed other bytes than it sent.</summary>
    public static SignedMessage? Rewritten(FaultContext c, string code) =>
        c.SignsBody
            ? Over(c, ByteRewrites.Of(c.Sent.Body, Limits, CancellationToken.None).FirstOrDefault(r => r.CauseCode == code)?.Bytes)
            : null;

    public static SignedMessage? Reserialized(FaultContext c) =>
        c.SignsBody
            ? Over(
                c,
                JsonRewrites
                    .Of(c.Sent.Body, Limits, CancellationToken.None)
                    .FirstOrDefault(r => r.Options.Contains("indent-2") || r.Options.Contains("spaced"))
                    ?.Bytes
            )
            : null;

    public static SignedMessage? Charset(FaultContext c) => Rewritten(c with { Unsigned = WithAccent(c.Unsigned) }, CauseCodes.BodyCharset);

    /// <summary>Makes a body that was compressed after it was signed.</summary>
    public static SignedMessage? Compressed(FaultContext c)
    {
        if (!c.SignsBody || c.Scheme.BodyVariants.Contains(BodyVariant.Gunzip))
            return null;
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(c.Sent.Body.Span);
        }

        return c.Sent.With("Content-Encoding", "gzip") with
        {
            Body = zipped.ToArray(),
        };
    }

    /// <summary>Makes a form whose JSON field alone was signed.</summary>
    public static SignedMessage? Form(FaultContext c)
    {
        if (!c.SignsBody || !IsJsonObject(c.Unsigned))
            return null;
        var form = FormFields.Set("source=sample"u8, "payload", c.Sent.Body.Span);
        return c.Sent.With("Content-Type", "application/x-www-form-urlencoded") with { Body = form };
    }

    /// <summary>Makes a body that was truncated on the way, with a length that fits the rest.</summary>
    public static SignedMessage? Truncated(FaultContext c) =>
        c.SignsBody && IsJsonObject(c.Unsigned) ? c.Sent with { Body = c.Sent.Body[..(c.Sent.Body.Length / 2)] } : null;

    /// <summary>Makes a body that was changed on the way, with the digest header of the original.</summary>
    public static SignedMessage? Digest(FaultContext c)
    {
        if (c.IsToken || c.Header is null || !IsJsonObject(c.Unsigned))
            return null;
        var digested = c.Scheme.BodyDigest is null
            ? c.Unsigned.With("Content-MD5", BodyDigestCheck.Write(new BodyDigestRule("Content-MD5"), c.Unsigned.Body.Span))
            : c.Unsigned;
        return c.Sign(c.Scheme, digested) with { Body = Insert(c.Unsigned.Body, "\"changed_on_the_way\":true,") };
    }

    private static SignedMessage? Over(FaultContext c, ReadOnlyMemory<byte>? signed) =>
        signed is { } bytes
            ? c.Sign(c.WritesNoBody, c.Sent with { Headers = c.Unsigned.Headers, Body = bytes }) with
            {
                Body = c.Sent.Body,
            }
            : null;

    private static SignedMessage WithAccent(SignedMessage message) =>
        message.Body.Span.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) >= 0 || !IsJsonObject(message)
            ? message
            : message with
            {
                Body = Insert(message.Body, "\"signed_by\":\"Zoë\","),
            };

    private static bool IsJsonObject(SignedMessage message) => message.Body.Span.TrimStart(" \r\n\t"u8) is [(byte)'{', _, _, ..];

    private static byte[] Insert(ReadOnlyMemory<byte> json, string member)
    {
        var at = json.Span.IndexOf((byte)'{') + 1;
        return [.. json.Span[..at], .. Encoding.UTF8.GetBytes(member), .. json.Span[at..]];
    }
}
