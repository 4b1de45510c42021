
using WebhookInspector.Requests;

namespace WebhookInspector.Diagnosis;

/// <summary>Why a request does not verify, or how it does.</summary>
public sealed record DiagnosisResult
{
    /// <summary>By the configured scheme alone: no finding changes it.</summary>
    public required Verdict Verdict { get; init; }

    public required Freshness Freshness { get; init; }

    /// <summary>The same with its reason and the scheme in words.</summary>
    public required Verification Verification { get; init; }

    /// <summary>The signature as it was read (or the computed digest that was asked about); null when there is none.</summary>
    public string? Received { get; init; }

    /// <summary>What the scheme gives with the newest secret, in the declared encoding. Whoever sees it can forge: only for who may see the secret.</summary>
    public string? Expected { get; init; }

    /// <summary>The bytes that the scheme signs, as configured.</summary>
    public ReadOnlyMemory<byte> SignedContent { get; init; }

    /// <summary>The same in its parts.</summary>
    public IReadOnlyList<ContentPart> Parts { get; init; } = [];

    /// <summary>The bytes with which the signature comes out; null where that was not found, or where they are those of <see cref="SignedContent"/>.</summary>
    public ReadOnlyMemory<byte>? ProvenContent { get; init; }

    /// <summary>Null where no setting of the endpoint makes it verify.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>Null when it verifies as it should.</summary>
    public Cause? Cause { get; init; }

    /// <summary>What was noticed besides.</summary>
    public IReadOnlyList<Cause> Findings { get; init; } = [];

    /// <summary>What was looked at, in order.</summary>
    public IReadOnlyList<DiagnosisCheck> Checks { get; init; } = [];

    /// <summary>How many combinations of secret, hash and content were hashed.</summary>
    public int Tried { get; init; }
}
