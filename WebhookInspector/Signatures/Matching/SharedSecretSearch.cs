using System.Security.Cryptography;

namespace WebhookInspector.Signatures.Matching;

/// <summary>Compares tokens and passwords (RFC 7617). They authenticate only the sender, not the body.</summary>
internal static class SharedSecretSearch
{
    public static AlternativeSearch Run(SignatureScheme form, IReadOnlyList<ReadSignature> received, IReadOnlyList<SigningSecret> secrets)
    {
        var anyKey = false;
        foreach (var secret in secrets)
        {
            foreach (var decoding in form.Secret.Decode)
            {
                if (SecretDecoder.Key(form.Secret, decoding, secret.Value) is not { } key)
                {
                    continue;
                }

                anyKey = true;
                if (received.Any(s => s.Bytes is not null && CryptographicOperations.FixedTimeEquals(s.Bytes, key)))
                {
                    return new AlternativeSearch(new AlternativeMatch(secret, decoding), true);
                }
            }
        }

        return new AlternativeSearch(null, anyKey);
    }
}
