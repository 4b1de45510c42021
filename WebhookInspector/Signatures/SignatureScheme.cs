using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures;

/// <summary>
/// A signature scheme, always declared and never coded. The JSON form uses the same names in camelCase;
/// <see cref="SchemeReader"/> reads and checks it.
/// </summary>
public sealed record SignatureScheme
{
    /// <summary>The name of this alternative if a provider has several ("APIAuth", "Hover-Signature-256").</summary>
    public string? Name { get; init; }

    public required SchemeKind Kind { get; init; }

    /// <summary>The hash, for <see cref="SchemeKind.Hmac"/> and <see cref="SchemeKind.Hash"/>.</summary>
    public HashKind Hash { get; init; } = HashKind.Sha256;

    /// <summary>The algorithm, for <see cref="SchemeKind.Asymmetric"/>.</summary>
    public KeyAlgorithm? Algorithm { get; init; }

    /// <summary>The place and format of the signature; null only for <see cref="SchemeKind.None"/>.</summary>
    public SignatureSource? Signature { get; init; }

    public SecretRule Secret { get; init; } = new();

    /// <summary>The templates of the signed content; any of them may match. They are parsed when the scheme is read.</summary>
    public IReadOnlyList<ContentTemplate> Content { get; init; } = [];

    public TimestampRule? Timestamp { get; init; }

    /// <summary>The place from which <c>{id}</c> is read.</summary>
    public ValueSource? MessageId { get; init; }

    /// <summary>A digest of the body, written by the sender. It binds the body if the signed content holds only that digest.</summary>
    public BodyDigestRule? BodyDigest { get; init; }

    /// <summary>A hash that is applied to the content first; the resulting digest is then signed in place of the content.</summary>
    public HashKind? Prehash { get; init; }

    /// <summary>The changes that the sender may have made to the body before signing; the stored bytes are tried first.</summary>
    public IReadOnlyList<BodyVariant> BodyVariants { get; init; } = [BodyVariant.Raw];

    /// <summary>A condition: the scheme applies only if it is met.</summary>
    public SchemeSelector? Selector { get; init; }

    /// <summary>The values for <c>{config:NAME}</c>.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>Other alternatives that the same provider is known to send; any of them may verify.</summary>
    public IReadOnlyList<SignatureScheme> Alternatives { get; init; } = [];
}
