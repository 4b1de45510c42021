using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WebhookInspector.Storage;

/// <summary>Encrypts what must not lie readable on the disk. A value sealed for one purpose cannot be opened as another.</summary>
public sealed class SecretProtection(IDataProtectionProvider provider)
{
    private readonly IDataProtector secrets = provider.CreateProtector("endpoint-secret");
    private readonly IDataProtector headers = provider.CreateProtector("credential-header");
    private readonly IDataProtector tokens = provider.CreateProtector("hover-access-token");

    public string SealSecret(string value) => secrets.Protect(value);

    /// <summary>Null when the key is gone.</summary>
    public string? OpenSecret(string sealedValue) => Open(secrets, sealedValue);

    public string SealHeader(string value) => headers.Protect(value);

    /// <inheritdoc cref="OpenSecret"/>
    public string? OpenHeader(string sealedValue) => Open(headers, sealedValue);

    /// <summary>A URL that was sealed as a header's value is; one of an earlier version, which is not sealed, stays as it is.</summary>
    public string OpenUrl(string stored) =>
        stored.Contains("://", StringComparison.Ordinal) ? stored : OpenHeader(stored) ?? "(sealed with a key that is gone)";

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
