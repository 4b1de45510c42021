namespace WebhookInspector.Components.Pages.Hover;

/// <summary>True for the primary button.</summary>
/// <param name="IsNext">The one button that stands out.</param>
public sealed record JourneyOffer(JourneyAction Action, string Label, bool IsNext = true);
