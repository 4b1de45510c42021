using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis;

/// <summary>Builds schemes that read and hash as the proven match did. The verifier decides whether one of them verifies.</summary>
internal static class RemedySchemes
{
    /// <summary>Lists the schemes, the form itself first.</summary>
    public static IEnumerable<SignatureScheme> Of(SignatureScheme form, TrialMatch hit, IReadOnlyList<Change> changes)
    {
        yield return form;
        var hashed = Hashed(form, hit);
        if (changes.FirstOrDefault(c => c.Code == CauseCodes.SignatureHeaderRenamed) is { } renamed && hashed.Signature is { } signature)
            hashed = hashed with { Signature = signature with { Header = (string)renamed.Evidence["header"] } };
        foreach (var keyed in Keyed(hashed, hit))
        {
            foreach (var read in Read(keyed, hit))
                yield return read;
        }
    }

    private static SignatureScheme Hashed(SignatureScheme form, TrialMatch hit)
    {
        var changed = form;
        if (hit.Hash is { Change: not null, Construction: Construction.Hmac } hmac)
            changed = changed with { Kind = SchemeKind.Hmac, Hash = hmac.Kind, Prehash = hmac.Prehash };
        if (hit.Hash is { Change: not null, Construction: Construction.KeyThenContent or Construction.ContentThenKey } plain)
            changed = changed with
            {
                Kind = SchemeKind.Hash,
                Hash = plain.Kind,
                Prehash = null,
                Content = [WithSecret(hit.Content.Template, plain.Construction)],
            };
        // Content without the body would let anyone change the body.
        return hit.Content.Change?.Code == CauseCodes.SignedContent && hit.Hash?.Change is null && hit.Content.Template.CoversBody
            ? changed with
            {
                Content = [Placed(hit)],
            }
            : changed;
    }

    private static IEnumerable<SignatureScheme> Keyed(SignatureScheme form, TrialMatch hit)
    {
        if (hit.Key.Change?.Code != CauseCodes.SecretDecoding)
            return [form];
        var prefixes = SecretCandidates.WithoutPrefix(hit.Key.Secret.Value).Select(f => (string?)f.Prefix).Prepend(null);
        return prefixes.Select(p =>
            form with
            {
                Secret = new SecretRule { Decode = [hit.Key.Decoding], StripPrefix = p },
            }
        );
    }

    private static IEnumerable<SignatureScheme> Read(SignatureScheme form, TrialMatch hit)
    {
        yield return form;
        if (
            hit.Target.Change?.Code != CauseCodes.SignatureEncoding
            || form.Signature is not { } source
            || DeclaredName<SignatureEncoding>.Read((string)hit.Target.Change.Evidence["encoding"]) is not { } encoding
        )
        {
            yield break;
        }

        yield return form with
        {
            Signature = source with { Encoding = encoding },
        };
        yield return form with
        {
            Signature = source with
            {
                Encoding = encoding,
                Parse = new SignatureParse { Type = ParseKind.Raw },
            },
        };
        foreach (var prefix in (string[])["sha256=", "sha1=", "sha512=", "v1=", "v1,", "Bearer "])
            yield return form with
            {
                Signature = source with
                {
                    Encoding = encoding,
                    Parse = new SignatureParse { Type = ParseKind.Prefix, Prefix = prefix },
                },
            };
    }

    /// <summary>Returns the proven template; a timestamp found in another header is read from that header.</summary>
    private static ContentTemplate Placed(TrialMatch hit)
    {
        const string inHeader = "header ";
        return
            hit.Content.Change!.Evidence.GetValueOrDefault("timestamp") is string from
            && from.StartsWith(inHeader, StringComparison.Ordinal)
            ? Parsed(hit.Content.Template.Text.Replace("{timestamp}", $"{{header:{from[inHeader.Length..]}}}", StringComparison.Ordinal))
                ?? hit.Content.Template
            : hit.Content.Template;
    }

    private static ContentTemplate WithSecret(ContentTemplate template, Construction construction) =>
        Parsed(construction == Construction.KeyThenContent ? "{secret}" + template.Text : template.Text + "{secret}") ?? template;

    private static ContentTemplate? Parsed(string text) => ContentTemplate.TryParse(text, out _);
}
