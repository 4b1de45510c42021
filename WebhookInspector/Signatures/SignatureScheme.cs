using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures;

/// <summary>
/// A signature scheme as declared, never as code. The JSON form has the same names in camelCase; <see cref="SchemeReader"/> reads and checks it.
/// </summary>
public sealed record SignatureScheme
{
    /// <summary>Names this form where a provider has several ("APIAuth", "Hover-Signature-256").</summary>
    public string? Name { get; init; }

    public required SchemeKind Kind { get; init; }

    /// <summary>For <see cref="SchemeKind.Hmac"/> and <see cref="SchemeKind.Hash"/>.</summary>
    public HashKind Hash { get; init; } = HashKind.Sha256;

    /// <summary>For <see cref="SchemeKind.Asymmetric"/>.</summary>
    public KeyAlgorithm? Algorithm { get; init; }

    /// <summary>Null only for <see cref="SchemeKind.None"/>.</summary>
    public SignatureSource? Signature { get; init; }

    public SecretRule Secret { get; init; } = new();

    /// <summary>Templates of the signed content; any of them may match. Parsed when the scheme is read.</summary>
    public IReadOnlyList<ContentTemplate> Content { get; init; } = [];

    public TimestampRule? Timestamp { get; init; }

    /// <summary>Where <c>{id}</c> is read.</summary>
    public ValueSource? MessageId { get; init; }

    /// <summary>Binds the body where the content holds only a digest of it that the sender wrote.</summary>
    public BodyDigestRule? BodyDigest { get; init; }

    /// <summary>The content is hashed with this before it is signed, as if its digest were the content.</summary>
    public HashKind? Prehash { get; init; }

    /// <summary>How the body may have been changed before it was signed; the stored bytes come first.</summary>
    public IReadOnlyList<BodyVariant> BodyVariants { get; init; } = [BodyVariant.Raw];

    /// <summary>The scheme is the right one only where this holds.</summary>
    public SchemeSelector? Selector { get; init; }

    /// <summary>Values for <c>{config:NAME}</c>.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>Further forms that the same provider is known to send; any may verify.</summary>
    public IReadOnlyList<SignatureScheme> Alternatives { get; init; } = [];
}
