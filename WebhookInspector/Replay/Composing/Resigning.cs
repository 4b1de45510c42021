using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Replay.Composing;

/// <summary>Signs a captured message again, in the forms that it was signed in.</summary>
internal static class Resigning
{
    /// <summary>Returns the headers without any that may hold a signature of the scheme.</summary>
    public static SignedMessage Unsigned(SignatureScheme scheme, SignedMessage message)
    {
        var names = Forms(scheme)
            .Where(f => f.Signature is not null)
            .SelectMany(f => SignaturePlace.HeaderNames(f.Signature!, message).Append(f.Signature!.Header).OfType<string>())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return message with { Headers = [.. message.Headers.Where(h => !names.Contains(h.Name))] };
    }

    /// <param name="captured">The message as captured, which shows the signed forms. Its id is kept, because it is the same event.</param>
    /// <param name="verifiedBy">The form that verified it, in words.</param>
    /// <param name="unsigned">The message to sign.</param>
    /// <exception cref="CannotSignException">
    /// The secret is no key for any of the forms, or the message has no place for a signature.
    /// </exception>
    public static SignedMessage Sign(
        SignatureScheme scheme,
        SignedMessage captured,
        string verifiedBy,
        SignedMessage unsigned,
        SigningSecret secret,
        DateTimeOffset at
    )
    {
        var (signed, refused) = (unsigned, (CannotSignException?)null);
        var id = CapturedMessageId(scheme, captured);
        var forms = Carried(scheme, captured, verifiedBy);
        var done = 0;
        foreach (var form in forms)
        {
            try
            {
                signed = MessageSigner.Sign(form, signed, secret, at, id);
                done++;
            }
            catch (CannotSignException e)
            {
                refused ??= e;
            }
        }

        return done > 0 ? signed : throw refused!;
    }

    /// <summary>Returns the captured message's id, or a new one.</summary>
    public static string CapturedMessageId(SignatureScheme scheme, SignedMessage captured) =>
        Forms(scheme)
            .Where(f => f.MessageId is not null)
            .Select(f => ContentValues.From(f, captured).Id)
            .FirstOrDefault(id => !string.IsNullOrEmpty(id))
        ?? MessageId.New();

    /// <summary>Returns the forms whose signatures are present, one for each place; the main form when none is.</summary>
    private static List<SignatureScheme> Carried(SignatureScheme scheme, SignedMessage captured, string verifiedBy)
    {
        var there = Forms(scheme)
            .Where(f => f.Signature is not null && SignatureReading.Of(f.Signature, captured).IsPresent)
            .GroupBy(f => SignaturePlace.InWords(f.Signature!), StringComparer.Ordinal)
            .Select(place =>
                place.FirstOrDefault(f => verifiedBy.StartsWith(SchemeWords.Describe(f), StringComparison.Ordinal)) ?? place.First()
            )
            .ToList();
        return there.Count > 0 ? there : [scheme];
    }

    private static IEnumerable<SignatureScheme> Forms(SignatureScheme scheme) => scheme.Alternatives.Prepend(scheme);
}
