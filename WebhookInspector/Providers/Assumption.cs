namespace WebhookInspector.Providers;

/// <param name="Field">The dotted path in the definition: <c>scheme.hash</c>.</param>
/// <param name="Why">The reason in one sentence for the user.</param>
public sealed record Assumption(string Field, string Why);
