using WebhookInspector.Requests;

namespace WebhookInspector.Diagnosis;

/// <summary>The result of a diagnosis: why a request does not verify, or how it does.</summary>
public sealed record DiagnosisResult
{
    /// <summary>The verdict of the configured scheme alone: no finding changes it.</summary>
    public required Verdict Verdict { get; init; }

    public required Freshness Freshness { get; init; }

    /// <summary>The verification behind the verdict, with its reason and the scheme in words.</summary>
    public required Verification Verification { get; init; }

    /// <summary>The signature as read, or the computed digest that is examined; null when there is none.</summary>
    public string? Received { get; init; }

    /// <summary>
    /// The expected signature with the newest secret, in the declared encoding. It allows forgery: show it only to users who may see
    /// the secret.
    /// </summary>
    public string? Expected { get; init; }

    /// <summary>The bytes that the configured scheme signs.</summary>
    public ReadOnlyMemory<byte> SignedContent { get; init; }

    /// <summary>The signed content, split into parts.</summary>
    public IReadOnlyList<ContentPart> Parts { get; init; } = [];

    /// <summary>
    /// The bytes for which the signature is correct; null when they were not found, or equal <see cref="SignedContent"/>.
    /// </summary>
    public ReadOnlyMemory<byte>? ProvenContent { get; init; }

    /// <summary>The settings that make the request verify; null when no setting of the endpoint does.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>The cause of the failure; null when the request verifies as expected.</summary>
    public Cause? Cause { get; init; }

    /// <summary>Additional observations besides the cause.</summary>
    public IReadOnlyList<Cause> Findings { get; init; } = [];

    /// <summary>The checks that were made, in order.</summary>
    public IReadOnlyList<DiagnosisCheck> Checks { get; init; } = [];

    /// <summary>The number of combinations of secret, hash and content that were hashed.</summary>
    public int Tried { get; init; }
}
