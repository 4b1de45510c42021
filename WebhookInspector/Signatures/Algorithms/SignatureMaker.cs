using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>Computes the signature, token or password that an alternative expects.</summary>
internal static class SignatureMaker
{
    /// <exception cref="CannotSignException">The secret is not a valid key for this alternative.</exception>
    public static byte[] Make(SignatureScheme form, ContentValues values, SigningSecret secret)
    {
        if (form.Kind is SchemeKind.Token or SchemeKind.Basic)
        {
            return Key(form, secret);
        }

        var template = form.Content[0];
        var signed = values with
        {
            Body =
                BodyVariants.Apply(form.BodyVariants[0], values.Body)
                ?? throw new CannotSignException("The body cannot be brought into the form that is signed."),
        };
        return form.Kind == SchemeKind.Asymmetric
            ? WithPrivateKey(form, template, signed, secret)
            : ContentDigest.Signature(form, template, signed, Key(form, secret));
    }

    private static byte[] Key(SignatureScheme form, SigningSecret secret) =>
        form.Secret.Decode.Select(d => SecretDecoder.Key(form.Secret, d, secret.Value)).FirstOrDefault(k => k is not null)
        ?? throw new CannotSignException(
            $"The secret “{secret.Label}” cannot be used as a key: it is not written in "
                + $"{string.Join(" or ", form.Secret.Decode.Select(DeclaredName<SecretDecoding>.Of))}."
        );

    private static byte[] WithPrivateKey(SignatureScheme form, ContentTemplate template, ContentValues values, SigningSecret secret)
    {
        using var key =
            form.Secret.Decode.Select(d => SignatureAlgorithm.Of(form.Algorithm!.Value).TryRead(form.Secret, d, secret.Value))
                .FirstOrDefault(k => k is not null)
            ?? throw new CannotSignException(
                $"The secret “{secret.Label}” is not a key for {SchemeWords.Algorithm(form)}. To sign, it must be the private key, in PEM."
            );
        return key.Sign(new SignedContent(form, template, values), form.Signature!.Encoding);
    }
}
