using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Signatures;

/// <summary>The signatures found at the place where an alternative expects them.</summary>
/// <param name="IsPresent">True when the message has a value there.</param>
/// <param name="Fault">The reason that no signature can be read from the value; null when at least one can.</param>
internal sealed record SignatureReading(bool IsPresent, IReadOnlyList<ReadSignature> Signatures, string? Fault)
{
    /// <summary>
    /// The maximum number of signatures read. A hostile header may list thousands; a genuine one has a few during key rotation.
    /// </summary>
    private const int MaxSignatures = 64;

    public static SignatureReading Of(SignatureSource source, SignedMessage message)
    {
        var places = SignaturePlace.Read(source, message);
        if (places.Count == 0)
        {
            return new SignatureReading(false, [], null);
        }

        if (places.Any(p => p.Count > 1))
        {
            return Malformed("it is there more than once, with different values");
        }

        string? fault = null;
        var texts = places.SelectMany(p => SignatureParser.Parse(source.Parse, p[0], out fault)).Distinct(StringComparer.Ordinal).ToList();
        return texts.Count switch
        {
            0 => Malformed(fault!),
            > MaxSignatures => Malformed($"it holds more than {MaxSignatures} signatures"),
            > 1 when source.Parse is { Any: false, Type: ParseKind.Kv or ParseKind.List } => Malformed(
                "it holds several signatures where one is declared"
            ),
            _ => Decode(source, texts),
        };
    }

    private static SignatureReading Decode(SignatureSource source, IReadOnlyList<string> texts)
    {
        var signatures = texts.Select(t => new ReadSignature(t, SignatureDecoder.Decode(t, source.Encoding))).ToList();
        return signatures.Any(s => s.Bytes is not null)
            ? new SignatureReading(true, signatures, null)
            : Malformed($"it is not {DeclaredName<SignatureEncoding>.Of(source.Encoding)}: {SignatureShape.Describe(texts[0])}");
    }

    private static SignatureReading Malformed(string fault) => new(true, [], fault);
}
