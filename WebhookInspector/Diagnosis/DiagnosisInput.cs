using WebhookInspector.Providers;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>The input of a diagnosis; nothing of it is stored.</summary>
public sealed record DiagnosisInput
{
    public required SignedMessage Message { get; init; }

    /// <summary>The time of arrival, used to judge freshness.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    public required SignatureScheme Scheme { get; init; }

    /// <summary>The provider; null for a scheme that no provider declares.</summary>
    public ProviderDefinition? Provider { get; init; }

    /// <summary>The secrets of this endpoint, newest first.</summary>
    public IReadOnlyList<SigningSecret> Secrets { get; init; } = [];

    public IReadOnlyList<KnownSecret> OtherSecrets { get; init; } = [];

    /// <summary>The providers whose schemes are tried when nothing else matches.</summary>
    public IReadOnlyList<ProviderDefinition> Catalogue { get; init; } = [];

    /// <summary>True when only the first bytes of the body were stored.</summary>
    public bool BodyTruncated { get; init; }

    /// <summary>
    /// The digest that the user's program computed ("My program computed this"); it is examined instead of the received one.
    /// </summary>
    public string? Computed { get; init; }

    /// <summary>
    /// The secret that the program used; null: one of <see cref="Secrets"/>. Used only together with <see cref="Computed"/>.
    /// </summary>
    public string? ComputedWith { get; init; }
}
