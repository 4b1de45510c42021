namespace WebhookInspector.Providers.Events;

/// <summary>Event types that follow each other where events belong together.</summary>
/// <param name="Steps">In order; a step is one event type, or several of which one comes.</param>
public sealed record EventSequence(IReadOnlyList<IReadOnlyList<string>> Steps);
