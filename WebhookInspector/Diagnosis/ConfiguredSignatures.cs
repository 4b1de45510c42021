using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis;

/// <summary>Lists the signatures that would be right as configured, one for each form, secret and content.</summary>
internal static class ConfiguredSignatures
{
    public static IEnumerable<(SignatureScheme Form, SigningSecret Secret, byte[] Signature)> Of(
        IReadOnlyList<SignatureScheme> forms,
        SignedMessage message,
        ReceivedBody came,
        IReadOnlyList<SigningSecret> secrets
    ) =>
        from form in forms
        // Others have no signature that can be computed, or it is the secret itself.
        where form.Kind is SchemeKind.Hmac or SchemeKind.Hash
        let contents = new SchemeBodies(form, ContentValues.From(form, message), came).AsConfigured.ToList()
        from secret in secrets
        from key in form.Secret.Decode.Select(d => SecretDecoder.Key(form.Secret, d, secret.Value)).OfType<byte[]>()
        from content in contents
        select (form, secret, ContentDigest.Signature(form, content.Template, content.Values, key));
}
