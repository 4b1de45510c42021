namespace WebhookInspector.Providers;

/// <param name="Field">Dotted path in the definition: <c>scheme.hash</c>.</param>
/// <param name="Why">One sentence for a person.</param>
public sealed record Assumption(string Field, string Why);
