
using WebhookInspector.Providers;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>What a diagnosis is made of; nothing of it is kept.</summary>
public sealed record DiagnosisInput
{
    public required SignedMessage Message { get; init; }

    /// <summary>The moment that freshness is judged by.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    public required SignatureScheme Scheme { get; init; }

    /// <summary>Null for a scheme that no provider declares.</summary>
    public ProviderDefinition? Provider { get; init; }

    /// <summary>Those of this endpoint, newest first.</summary>
    public IReadOnlyList<SigningSecret> Secrets { get; init; } = [];

    public IReadOnlyList<KnownSecret> OtherSecrets { get; init; } = [];

    /// <summary>Providers whose schemes are tried when nothing else fits.</summary>
    public IReadOnlyList<ProviderDefinition> Catalogue { get; init; } = [];

    /// <summary>Only the first bytes of the body were kept.</summary>
    public bool BodyTruncated { get; init; }

    /// <summary>"My program computed this": the digest that is asked about, in place of the one that was sent.</summary>
    public string? Computed { get; init; }

    /// <summary>The secret that the program used; null: one of <see cref="Secrets"/>. Counts only with <see cref="Computed"/>.</summary>
    public string? ComputedWith { get; init; }
}
