namespace WebhookInspector.Signatures.Matching;

/// <summary>The result of trying every secret on an alternative.</summary>
/// <param name="AnyKey">True when at least one secret could be used as a key.</param>
internal sealed record AlternativeSearch(AlternativeMatch? Match, bool AnyKey);
