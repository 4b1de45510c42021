using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>One guess at the hash.</summary>
/// <param name="Prehash">A hash that is applied to the content first.</param>
/// <param name="Change">The change; null for the configured hash.</param>
internal sealed record TrialHash(Construction Construction, HashKind Kind, HashKind? Prehash, Change? Change);
