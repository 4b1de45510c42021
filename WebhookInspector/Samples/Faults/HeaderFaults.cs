using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Samples.Faults;

/// <summary>Makes faults of the header that carries the signature.</summary>
internal static class HeaderFaults
{
    private const string Unreadable = "(unreadable)";

    public static SignedMessage? Missing(FaultContext c) => c.Header is { } header ? c.Sign().With(header) : null;

    public static SignedMessage? Renamed(FaultContext c)
    {
        if (c.Header is not { } header)
            return null;
        var signed = c.Sign();
        var other = header.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? header[2..] : "X-" + header;
        return signed.With(header).With(other, signed.Headers.Value(header)!);
    }

    public static SignedMessage? Malformed(FaultContext c) =>
        c.Header is { } header
        && (c.Scheme.Signature!.Parse.Type != ParseKind.Raw || c.Scheme.Signature.Encoding != Signatures.SignatureEncoding.Plain)
            ? c.Sign().With(header, Unreadable)
            : null;

    public static SignedMessage? Duplicated(FaultContext c)
    {
        // The client that sends samples joins repeated lines of this header.
        if (c.Header is not { } header || header.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            return null;
        var signed = c.Sign();
        var other = c.Sign(c.Scheme, c.Unsigned, SecretFaults.Random(c), c.Now);
        return signed.With(header, signed.Headers.Value(header)!, other.Headers.Value(header)!);
    }

    /// <summary>Changes one character of the signature, as a test of a receiver does.</summary>
    public static SignedMessage? Altered(FaultContext c)
    {
        if (c.Header is not { } header || c.Scheme.Kind is not (SchemeKind.Hmac or SchemeKind.Hash))
            return null;
        var signed = c.Sign();
        var value = signed.Headers.Value(header)!;
        if (SignatureParser.Parse(c.Scheme.Signature!.Parse, value, out _) is not [{ Length: > 22 } signature, ..])
            return null;
        // The first character: of the last one in base64, some bits mean nothing.
        var at = value.LastIndexOf(signature, StringComparison.Ordinal);
        return signed.With(header, $"{value[..at]}{(value[at] == '0' ? '1' : '0')}{value[(at + 1)..]}");
    }

    public static SignedMessage? DifferentProvider(FaultContext c)
    {
        var other = c.Catalog.All.FirstOrDefault(p =>
            p.Id is "stripe" or "github"
            && p.Id != c.Endpoint.Provider.Id
            && !string.Equals(p.Scheme.Signature?.Header, c.Header, StringComparison.OrdinalIgnoreCase)
        );
        return other is null || c.Header is null
            ? null
            : c.Sign(other.Scheme, c.IsCaptured ? c.Unsigned : SampleFactory.Create(other, null, c.Unsigned.Url, c.Now, c.Random));
    }
}
