using System.Security.Cryptography;

namespace WebhookInspector.Tests.Signatures;

/// <summary>Key pairs made for this run.</summary>
internal static class TestKeys
{
    public static readonly ECDsa P256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    public static readonly RSA Rsa = RSA.Create(2048);

    public static string OtherP256 { get; } =
        Convert.ToBase64String(ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportSubjectPublicKeyInfo());
}
