using System.Security.Cryptography;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Matching;

/// <summary>Tries every secret, decoding, body variant and content template of one alternative against the received signatures.</summary>
internal sealed class SignatureSearch(SignatureScheme form, ContentValues values, IReadOnlyList<ReadSignature> received)
{
    private readonly List<(BodyVariant Variant, ContentTemplate Template, ContentValues Values)> contents = [.. Contents(form, values)];

    /// <summary>False when no content can be built because a required timestamp or id is missing.</summary>
    public bool HasContent => contents.Count > 0;

    public AlternativeSearch Run(IReadOnlyList<SigningSecret> secrets)
    {
        var anyKey = false;
        foreach (var secret in secrets)
        {
            foreach (var decoding in form.Secret.Decode)
            {
                if (Try(secret, decoding, ref anyKey) is { } match)
                {
                    return new AlternativeSearch(match, true);
                }
            }
        }

        return new AlternativeSearch(null, anyKey);
    }

    private static IEnumerable<(BodyVariant Variant, ContentTemplate Template, ContentValues Values)> Contents(
        SignatureScheme form,
        ContentValues values
    ) =>
        from variant in form.BodyVariants
        let body = BodyVariants.Apply(variant, values.Body)
        where body is not null
        from template in form.Content
        where !(template.Uses("timestamp") && values.Timestamp is null) && !(template.Uses("id") && values.Id is null)
        select (variant, template, values with { Body = body.Value });

    private AlternativeMatch? Try(SigningSecret secret, SecretDecoding decoding, ref bool anyKey) =>
        form.Kind == SchemeKind.Asymmetric ? TryPublicKey(secret, decoding, ref anyKey) : TrySharedKey(secret, decoding, ref anyKey);

    private AlternativeMatch? TrySharedKey(SigningSecret secret, SecretDecoding decoding, ref bool anyKey)
    {
        if (SecretDecoder.Key(form.Secret, decoding, secret.Value) is not { } key)
        {
            return null;
        }

        anyKey = true;
        foreach (var content in contents)
        {
            var expected = ContentDigest.Signature(form, content.Template, content.Values, key);
            if (received.Any(s => s.Bytes is not null && CryptographicOperations.FixedTimeEquals(s.Bytes, expected)))
            {
                return new AlternativeMatch(secret, decoding, content.Template, content.Variant);
            }
        }

        return null;
    }

    private AlternativeMatch? TryPublicKey(SigningSecret secret, SecretDecoding decoding, ref bool anyKey)
    {
        using var key = form.Algorithm is { } algorithm
            ? SignatureAlgorithm.Of(algorithm).TryRead(form.Secret, decoding, secret.Value)
            : null;
        if (key is null)
        {
            return null;
        }

        anyKey = true;
        foreach (var content in contents)
        {
            var signed = new SignedContent(form, content.Template, content.Values);
            if (received.Any(s => s.Bytes is not null && key.Verify(signed, s.Bytes, form.Signature!.Encoding)))
            {
                return new AlternativeMatch(secret, decoding, content.Template, content.Variant);
            }
        }

        return null;
    }
}
