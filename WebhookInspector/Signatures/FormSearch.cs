namespace WebhookInspector.Signatures;

/// <summary>What trying every secret on a form gave.</summary>
/// <param name="AnyKey">Whether at least one secret could be used at all.</param>
internal sealed record FormSearch(FormMatch? Match, bool AnyKey);
