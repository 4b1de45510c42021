using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>
/// Finds a signature that is the right one but for a character or two: no other secret gives all the rest, so the secret is right.
/// </summary>
internal static class AlteredSignature
{
    private const int MaxAltered = 2;

    /// <summary>The minimum length at which a few equal characters are no coincidence: 128 bits in base64.</summary>
    private const int Shortest = 22;

    /// <returns>Null when none is near. Never for schemes whose signature is the secret itself.</returns>
    public static Change? Find(
        IReadOnlyList<SignatureScheme> forms,
        SignedMessage message,
        ReceivedBody came,
        IReadOnlyList<SigningSecret> secrets
    )
    {
        foreach (var (form, secret, signature) in ConfiguredSignatures.Of(forms, message, came, secrets))
        {
            var expected = SignatureDecoder.Encode(signature, form.Signature!.Encoding);
            var received = SignaturePlace
                .Read(form.Signature, message)
                .SelectMany(p => p)
                .SelectMany(value => SignatureParser.Parse(form.Signature.Parse, value, out _));
            if (received.Select(r => Altered(expected, r)).FirstOrDefault(a => a is not null) is { } where)
                return Change.Of(
                    CauseCodes.SignatureAltered,
                    ("secretLabel", secret.Label),
                    ("altered", where.Count == 1 ? "one character differs" : $"{where.Count} characters differ"),
                    ("position", where.Position)
                );
        }

        return null;
    }

    /// <returns>How many characters differ, and the first one's position from 1; null when the texts are equal or not near.</returns>
    private static (int Count, int Position)? Altered(string expected, string received)
    {
        if (expected.Length != received.Length || expected.Length < Shortest)
            return null;
        var differing = Enumerable.Range(0, expected.Length).Where(i => expected[i] != received[i]).Take(MaxAltered + 1).ToList();
        return differing.Count is > 0 and <= MaxAltered ? (differing.Count, differing[0] + 1) : null;
    }
}
