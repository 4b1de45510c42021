namespace WebhookInspector.Components.Shared.Search;

/// <summary>The values that can complete a query.</summary>
/// <param name="EventTypes">The event types that were captured.</param>
public sealed record QueryVocabulary(IReadOnlyList<string> Providers, IReadOnlyList<string> Endpoints, IReadOnlyList<string> EventTypes)
{
    public static readonly QueryVocabulary Empty = new([], [], []);
}
