using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures.Algorithms;

/// <summary>
/// Names an algorithm with a key pair, as scheme declarations write it. <see cref="SignatureAlgorithm.Of"/> finds what it does.
/// </summary>
public enum KeyAlgorithm
{
    [JsonStringEnumMemberName("ecdsa-p256-sha256")]
    EcdsaP256Sha256,

    [JsonStringEnumMemberName("rsa-pkcs1-sha256")]
    RsaPkcs1Sha256,

    [JsonStringEnumMemberName("rsa-pkcs1-sha1")]
    RsaPkcs1Sha1,

    [JsonStringEnumMemberName("rsa-pss-sha512")]
    RsaPssSha512,
}
