using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WebhookInspector.Storage;

/// <summary>
/// Encrypts values that must not be readable on the disk. A value encrypted for one purpose cannot be decrypted for another.
/// </summary>
public sealed class SecretProtection(IDataProtectionProvider provider)
{
    private readonly IDataProtector secrets = provider.CreateProtector("endpoint-secret");
    private readonly IDataProtector headers = provider.CreateProtector("credential-header");
    private readonly IDataProtector tokens = provider.CreateProtector("hover-access-token");

    public string SealSecret(string value) => secrets.Protect(value);

    /// <summary>Null when the key is lost.</summary>
    public string? OpenSecret(string sealedValue) => Open(secrets, sealedValue);

    public string SealHeader(string value) => headers.Protect(value);

    /// <inheritdoc cref="OpenSecret"/>
    public string? OpenHeader(string sealedValue) => Open(headers, sealedValue);

    /// <summary>
    /// Decrypts a URL, which is encrypted like a header value. One from an earlier version is not encrypted and is returned unchanged.
    /// </summary>
    public string OpenUrl(string stored) =>
        stored.Contains("://", StringComparison.Ordinal) ? stored : OpenHeader(stored) ?? LostKey.Placeholder;

    public string SealAccessToken(string value) => tokens.Protect(value);

    /// <inheritdoc cref="OpenSecret"/>
    public string? OpenAccessToken(string sealedValue) => Open(tokens, sealedValue);

    private static string? Open(IDataProtector protector, string sealedValue)
    {
        try
        {
            return protector.Unprotect(sealedValue);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
