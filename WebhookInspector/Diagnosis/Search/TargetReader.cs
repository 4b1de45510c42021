using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Reads the received text in every format in which senders are known to write a signature.</summary>
internal static class TargetReader
{
    private static readonly int[] DigestLengths = [16, 20, 32, 48, 64];
    private const int ShortestAsymmetric = 60;

    /// <summary>Reads the value at the alternative's place, the declared format first.</summary>
    public static TargetSet Read(SignatureScheme form, SignedMessage message)
    {
        var declared = SignatureReading.Of(form.Signature!, message).Signatures;
        var values = SignaturePlace.Read(form.Signature!, message).SelectMany(v => v);
        return new TargetSet([
            .. declared.Where(s => s.Bytes is not null && Fits(form, s.Bytes.Length)).Select(s => new Target(s.Bytes!, null)),
            .. values.SelectMany(v => Readings(form, v)),
        ]);
    }

    /// <summary>Reads a digest that a program printed, in any encoding.</summary>
    public static TargetSet OfComputed(SignatureScheme form, string text)
    {
        var declared = DeclaredName<Signatures.SignatureEncoding>.Of(form.Signature!.Encoding);
        return new(
            (
                // A printed list is not a list of signatures.
                from decoded in SignatureTexts.In(text).SelectMany(piece => Decoded(piece.Text)).Concat(PrintedDigests.In(text.Trim()))
                where Fits(form, decoded.Bytes.Length)
                select new Target(
                    decoded.Bytes,
                    decoded.Encoding == declared
                        ? null
                        : Change.Of(
                            CauseCodes.SignatureEncoding,
                            ("encoding", decoded.Encoding),
                            ("expected", declared),
                            ("written", "as it is")
                        )
                )
            ).OrderBy(t => t.Change is not null)
        );
    }

    private static IEnumerable<Target> Readings(SignatureScheme form, string value) =>
        form.Kind is SchemeKind.Token or SchemeKind.Basic
            ? WordTwice(form, value).Concat(SignatureTexts.In(value).SelectMany(t => TokenReadings(form, t)))
            : from text in SignatureTexts.In(value)
            from decoded in Decoded(text.Text).Concat(PrintedDigests.In(text.Text))
            where Fits(form, decoded.Bytes.Length)
            select new Target(decoded.Bytes, ChangeOf(form, text, decoded.Encoding));

    /// <summary>A sender that was given the token with its scheme word (<c>Bearer</c>) writes the word twice.</summary>
    private static IEnumerable<Target> WordTwice(SignatureScheme form, string value)
    {
        if (
            SecretCandidates.Word(form) is { } word
            && SecretCandidates.WithoutWord(value, word) is { } once
            && SecretCandidates.WithoutWord(once, word) is { } token
        )
            yield return new Target(
                WireText.Bytes(token),
                Change.Of(
                    CauseCodes.SecretPrefix,
                    ("word", word),
                    ("signedWith", $"the token after the second word {word}"),
                    ("where", "at the sender")
                )
            );
    }

    private static IEnumerable<Target> TokenReadings(SignatureScheme form, SignatureText text)
    {
        var plain = WireText.Bytes(text.Text);
        yield return new Target(plain, ChangeOf(form, text, "plain"));
        if (SignatureDecoder.FromBase64(text.Text) is { } bytes)
            yield return new Target(bytes, ChangeOf(form, text, "base64"));
    }

    private static Change ChangeOf(SignatureScheme form, SignatureText text, string encoding)
    {
        var declared = DeclaredName<Signatures.SignatureEncoding>.Of(form.Signature!.Encoding);
        return text.Element is { } element && encoding == declared
            ? Change.Of(CauseCodes.SignatureHeaderMalformed, ("element", element), ("encoding", encoding))
            : Change.Of(
                CauseCodes.SignatureEncoding,
                ("encoding", encoding),
                ("expected", declared + After(form.Signature.Parse)),
                ("written", text.Written)
            );
    }

    private static string After(SignatureParse parse) =>
        parse is { Type: ParseKind.Prefix, Prefix: { } prefix } ? $" after “{prefix}”" : "";

    private static bool Fits(SignatureScheme form, int length) =>
        form.Kind switch
        {
            SchemeKind.Asymmetric => length >= ShortestAsymmetric,
            SchemeKind.Token or SchemeKind.Basic => length > 0,
            _ => Array.IndexOf(DigestLengths, length) >= 0,
        };

    private static IEnumerable<(string Encoding, byte[] Bytes)> Decoded(string text)
    {
        if (SignatureDecoder.Hex(text) is { } hex)
            yield return (DeclaredName<Signatures.SignatureEncoding>.Of(Signatures.SignatureEncoding.Hex), hex);
        if (SignatureDecoder.FromBase64(text) is { } base64)
        {
            yield return ("base64", base64);
            if (SignatureDecoder.Hex(WireText.FromBytes(base64)) is { } inner)
                yield return ("base64 of hex", inner);
        }

        if (SignatureDecoder.FromBase64Url(text) is { } url)
            yield return ("base64url", url);
    }
}
