using WebhookInspector.Providers.Events;

namespace WebhookInspector.Providers;

/// <summary>The meaning of one field of a payload.</summary>
/// <param name="Text">One phrase in the provider's words: "Unique identifier for the applicant".</param>
public sealed record PayloadField(ValuePath Path, string Text);
