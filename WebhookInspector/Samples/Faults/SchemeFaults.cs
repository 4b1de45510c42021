using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Samples.Faults;

/// <summary>Makes messages of a sender that signs with other settings than configured.</summary>
internal static class SchemeFaults
{
    private const string TimestampHeader = "X-Timestamp";

    public static SignedMessage? Encoding(FaultContext c)
    {
        if (c.Header is not { } header)
            return null;
        if (c.IsToken)
        {
            // A token has only one other form: without the word before it.
            var signed = c.Sign();
            return c.Scheme.Signature!.Parse is { Type: ParseKind.Prefix, Prefix: { Length: > 0 } prefix }
                ? signed.With(header, signed.Headers.Value(header)![prefix.Length..])
                : null;
        }

        var other = c.Scheme.Signature!.Encoding == SignatureEncoding.Hex ? SignatureEncoding.Base64 : SignatureEncoding.Hex;
        return c.IsDigest ? c.Sign(c.Scheme with { Signature = c.Scheme.Signature with { Encoding = other } }, c.Unsigned) : null;
    }

    public static SignedMessage? Hash(FaultContext c) =>
        c.Scheme.Kind == SchemeKind.Hmac
            ? c.Sign(c.Scheme with { Hash = c.Scheme.Hash == HashKind.Sha512 ? HashKind.Sha256 : HashKind.Sha512 }, c.Unsigned)
            : null;

    public static SignedMessage? Content(FaultContext c)
    {
        // A signature in the body cannot cover the body.
        if (c.IsToken || c.Header is null || c.Scheme.Kind == SchemeKind.Hash)
            return null;
        if (c.Scheme.Content.All(t => t.Text != "{body}"))
            return c.Sign(c.Scheme with { Content = [Template("{body}")] }, c.Unsigned);
        var timed = c.Unsigned.With(TimestampHeader, c.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return c.Sign(c.Scheme with { Content = [Template($"{{header:{TimestampHeader}}}.{{body}}")] }, timed);
    }

    public static SignedMessage? Url(FaultContext c)
    {
        // A captured request may lack a host, or have an invalid one.
        if (
            c.IsToken
            || c.Header is null
            || c.Scheme.BodyDigest?.Query is not null
            || !Uri.TryCreate(c.Unsigned.Url, UriKind.Absolute, out var url)
        )
            return null;
        var binds = c.Scheme.Content.Any(t => t.Tokens.Any(token => token.Name.StartsWith("url", StringComparison.Ordinal)));
        var scheme = url.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
        var other = c.Unsigned with { Url = $"{scheme}://{url.Authority}{url.AbsolutePath}/{url.Query}" };
        var signing = binds || c.Scheme.Kind == SchemeKind.Hash ? c.Scheme : c.Scheme with { Content = [Template("{url}{body}")] };
        return binds || c.Scheme.Kind != SchemeKind.Hash ? c.Sign(signing, other) with { Url = c.Unsigned.Url } : null;
    }

    public static SignedMessage? Stale(FaultContext c) => Moved(c, -1);

    public static SignedMessage? Future(FaultContext c) =>
        c.Scheme.Timestamp is { Direction: TimestampDirection.Both } ? Moved(c, 1) : null;

    /// <summary>Signs correctly over a timestamp in the other unit.</summary>
    public static SignedMessage? Unit(FaultContext c) =>
        c.Scheme.Timestamp switch
        {
            { Format: TimestampFormat.UnixS } rule => c.Sign(
                c.Scheme with
                {
                    Timestamp = rule with { Format = TimestampFormat.UnixMs },
                },
                c.Unsigned
            ),
            { Format: TimestampFormat.UnixMs } rule => c.Sign(
                c.Scheme with
                {
                    Timestamp = rule with { Format = TimestampFormat.UnixS },
                },
                c.Unsigned
            ),
            _ => null,
        };

    private static SignedMessage? Moved(FaultContext c, int direction) =>
        c.Scheme.Timestamp is { ToleranceSeconds: { } tolerance }
            ? c.Sign(c.Scheme, c.Unsigned, c.Secret, c.Now.AddSeconds(direction * (tolerance + 3600)))
            : null;

    private static ContentTemplate Template(string text) =>
        ContentTemplate.TryParse(text, out var fault) ?? throw new InvalidOperationException(fault);
}
