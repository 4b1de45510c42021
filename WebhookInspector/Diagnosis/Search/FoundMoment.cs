namespace WebhookInspector.Diagnosis.Search;

/// <summary>A text in the message that may be the signed timestamp.</summary>
/// <param name="From">"header X-Timestamp".</param>
/// <param name="UnitOf">The text that this is a conversion of, between seconds and milliseconds; null for one as sent.</param>
internal sealed record FoundMoment(string Text, string From, string? UnitOf = null);
