using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>One guess at the hash.</summary>
/// <param name="Prehash">Hashes the content first.</param>
/// <param name="Change">Null for what is configured.</param>
internal sealed record TrialHash(Construction Construction, HashKind Kind, HashKind? Prehash, Change? Change);
