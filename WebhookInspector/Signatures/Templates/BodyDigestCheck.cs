using System.Security.Cryptography;
using WebhookInspector.Requests;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Signatures.Templates;

/// <summary>Compares the digest that the sender wrote with the received body.</summary>
internal static class BodyDigestCheck
{
    /// <summary>True when the message has a value where the rule expects the digest.</summary>
    public static bool IsPresent(BodyDigestRule rule, SignedMessage message) => Values(rule, message).Any();

    /// <summary>Returns the reason that the digest does not match the body; null when it matches.</summary>
    public static string? Fault(BodyDigestRule rule, SignedMessage message)
    {
        var values = Values(rule, message).Distinct(StringComparer.Ordinal).ToList();
        return values.Count switch
        {
            0 => $"{InWords(rule)} is missing, so nothing binds the signature to the body.",
            > 1 => $"{InWords(rule)} is there more than once, with different values, so it is not clear which body was signed.",
            _ when Covers(rule, values[0], message.Body.Span) => null,
            _ => $"{InWords(rule)} is not the {rule.Hash.InWords()} of the body that arrived: "
                + "the body was changed, or belongs to another delivery.",
        };
    }

    public static string Write(BodyDigestRule rule, ReadOnlySpan<byte> body) =>
        SignatureDecoder.Encode(Hashes.Of(rule.Hash, body), rule.Encoding);

    private static bool Covers(BodyDigestRule rule, string written, ReadOnlySpan<byte> body) =>
        SignatureDecoder.Decode(written, rule.Encoding) is { } digest
        && CryptographicOperations.FixedTimeEquals(digest, Hashes.Of(rule.Hash, body));

    private static IEnumerable<string> Values(BodyDigestRule rule, SignedMessage message) =>
        rule.Header is { } header
            ? message.Headers.Values(header)
            : FormFields.Values(WireText.Bytes(UrlParts.Parse(message.Url).Query ?? ""), rule.Query ?? "");

    private static string InWords(BodyDigestRule rule) =>
        rule.Header is { } header ? $"The header {header}" : $"The query parameter {rule.Query}";
}
