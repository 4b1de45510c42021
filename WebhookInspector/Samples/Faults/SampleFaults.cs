using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Samples.Faults;

/// <summary>Makes samples that fail on purpose. Each fault is a cause code, which the diagnosis then finds.</summary>
internal static class SampleFaults
{
    private static readonly Dictionary<string, Func<FaultContext, SignedMessage?>> Makers = new(StringComparer.Ordinal)
    {
        [CauseCodes.SignatureHeaderMissing] = HeaderFaults.Missing,
        [CauseCodes.SignatureHeaderRenamed] = HeaderFaults.Renamed,
        [CauseCodes.SignatureHeaderMalformed] = HeaderFaults.Malformed,
        [CauseCodes.SignatureHeaderDuplicated] = HeaderFaults.Duplicated,
        [CauseCodes.SignatureAltered] = HeaderFaults.Altered,
        [CauseCodes.DifferentProvider] = HeaderFaults.DifferentProvider,
        [CauseCodes.SecretMissing] = SecretFaults.Missing,
        [CauseCodes.SecretWhitespace] = SecretFaults.Whitespace,
        [CauseCodes.SecretPrefix] = SecretFaults.Prefix,
        [CauseCodes.SecretOtherEndpoint] = SecretFaults.OtherEndpoint,
        [CauseCodes.SecretPrevious] = SecretFaults.Previous,
        [CauseCodes.SecretDecoding] = SecretFaults.Decoding,
        [CauseCodes.Unknown] = SecretFaults.Unknown,
        [CauseCodes.TokenExpired] = SecretFaults.Expired,
        [CauseCodes.SignatureEncoding] = SchemeFaults.Encoding,
        [CauseCodes.HashAlgorithm] = SchemeFaults.Hash,
        [CauseCodes.SignedContent] = SchemeFaults.Content,
        [CauseCodes.SignedUrl] = SchemeFaults.Url,
        [CauseCodes.TimestampStale] = SchemeFaults.Stale,
        [CauseCodes.TimestampFuture] = SchemeFaults.Future,
        [CauseCodes.TimestampUnit] = SchemeFaults.Unit,
        [CauseCodes.FormEncoding] = BodyFaults.Form,
        [CauseCodes.BodyCompressed] = BodyFaults.Compressed,
        [CauseCodes.BodyNewline] = c => BodyFaults.Rewritten(c, CauseCodes.BodyNewline),
        [CauseCodes.BodyBom] = c => BodyFaults.Rewritten(c, CauseCodes.BodyBom),
        [CauseCodes.BodyReserialized] = BodyFaults.Reserialized,
        [CauseCodes.BodyDoubleEncoded] = c => BodyFaults.Rewritten(c, CauseCodes.BodyDoubleEncoded),
        [CauseCodes.BodyBase64] = c => BodyFaults.Rewritten(c, CauseCodes.BodyBase64),
        [CauseCodes.BodyCharset] = BodyFaults.Charset,
        [CauseCodes.BodyEmpty] = c => BodyFaults.Rewritten(c, CauseCodes.BodyEmpty),
        [CauseCodes.BodyTruncated] = BodyFaults.Truncated,
        [CauseCodes.BodyDigest] = BodyFaults.Digest,
    };

    /// <summary>Every cause code that can be made with some scheme.</summary>
    public static IReadOnlyCollection<string> Codes => Makers.Keys;

    /// <exception cref="SettingRefusedException">This scheme has no such fault. The message lists those that it has.</exception>
    public static SignedMessage Make(string fault, FaultContext context) =>
        TryMake(fault, context)
        ?? throw new SettingRefusedException(
            "fault",
            $"'{fault}' is not possible for this endpoint. Allowed here: {string.Join(", ", Possible(context))}."
        );

    /// <summary>Returns the cause codes that can be made for this endpoint.</summary>
    public static IReadOnlyList<string> Possible(FaultContext context) => [.. Makers.Keys.Where(f => TryMake(f, context) is not null)];

    private static SignedMessage? TryMake(string fault, FaultContext context)
    {
        try
        {
            return context.Scheme.Kind != SchemeKind.None && Makers.TryGetValue(fault, out var make) ? make(context) : null;
        }
        catch (CannotSignException)
        {
            return null;
        }
    }

    /// <summary>Returns the message with every line of this header replaced by <paramref name="values"/>.</summary>
    internal static SignedMessage With(this SignedMessage message, string header, params string[] values) =>
        message with
        {
            Headers =
            [
                .. message.Headers.Where(h => !string.Equals(h.Name, header, StringComparison.OrdinalIgnoreCase)),
                .. values.Select(v => new Header(header, v)),
            ],
        };
}
