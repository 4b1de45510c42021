namespace WebhookInspector.Diagnosis.Search;

/// <summary>A text in the message that may be the signed timestamp.</summary>
/// <param name="From">The place of the text: "header X-Timestamp".</param>
/// <param name="UnitOf">The original text that was converted between seconds and milliseconds; null for a text as sent.</param>
internal sealed record FoundMoment(string Text, string From, string? UnitOf = null);
