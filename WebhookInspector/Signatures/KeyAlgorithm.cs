using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

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
