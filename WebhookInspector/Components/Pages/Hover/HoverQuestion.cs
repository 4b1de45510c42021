using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>A code whose registration is not known.</summary>
/// <param name="Entry">The webhook that was made for the code.</param>
/// <param name="Candidates">The registrations that it may belong to, oldest first.</param>
public sealed record HoverQuestion(HoverWebhook Entry, IReadOnlyList<HoverWebhook> Candidates);
