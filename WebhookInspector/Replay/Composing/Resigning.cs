using WebhookInspector.Requests;
using WebhookInspector.Signatures;
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
    /// <param name="secrets">What it may have been signed with: they tell which form it was signed in.</param>
    /// <param name="unsigned">The message to sign.</param>
    /// <exception cref="CannotSignException">
    /// The secret is no key for any of the forms, or the message has no place for a signature.
    /// </exception>
    public static SignedMessage Sign(
        SignatureScheme scheme,
        SignedMessage captured,
        IReadOnlyList<SigningSecret> secrets,
        SignedMessage unsigned,
        SigningSecret secret,
        DateTimeOffset at
    )
    {
        var (signed, refused) = (unsigned, (CannotSignException?)null);
        var id = CapturedMessageId(scheme, captured);
        var forms = Carried(scheme, captured, secrets);
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

    /// <summary>
    /// The forms that the captured message carries a signature of, one for each place; the main one where it carries none. Of several forms
    /// that stand in one place, the one that verifies it: the place alone does not tell them apart.
    /// </summary>
    private static List<SignatureScheme> Carried(SignatureScheme scheme, SignedMessage captured, IReadOnlyList<SigningSecret> secrets)
    {
        var there = Forms(scheme)
            .Where(f => f.Signature is not null && SignatureReading.Of(f.Signature, captured).IsPresent)
            .GroupBy(f => SignaturePlace.InWords(f.Signature!), StringComparer.Ordinal)
            .Select(place => place.Skip(1).Any() ? place.FirstOrDefault(Verifies) ?? place.First() : place.First())
            .ToList();
        return there.Count > 0 ? there : [scheme];

        bool Verifies(SignatureScheme form)
        {
            // Freshness does not matter here, so neither do the times.
            var alone = form with
            {
                Alternatives = [],
            };
            return SignatureVerifier.Verify(alone, captured, secrets, default, default).Verdict == Verdict.Verified;
        }
    }

    private static IEnumerable<SignatureScheme> Forms(SignatureScheme scheme) => scheme.Alternatives.Prepend(scheme);
}
