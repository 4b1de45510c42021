using System.Security.Cryptography;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>A provider's key: checks signatures with its public part and, where it is private, makes them.</summary>
internal abstract class KeyPair : IDisposable
{
    public bool Verify(SignedContent content, byte[] signature, SignatureEncoding encoding)
    {
        try
        {
            return IsOf(content, signature, encoding);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <exception cref="CannotSignException">The key is only a public one.</exception>
    public byte[] Sign(SignedContent content, SignatureEncoding encoding)
    {
        try
        {
            return Make(content, encoding);
        }
        catch (CryptographicException e)
        {
            throw new CannotSignException("The secret is a public key. To sign, it must be the private key, in PEM.", e);
        }
    }

    public abstract void Dispose();

    protected abstract bool IsOf(SignedContent content, byte[] signature, SignatureEncoding encoding);

    protected abstract byte[] Make(SignedContent content, SignatureEncoding encoding);
}
