namespace WebhookInspector.Components.Shared.Search;

/// <summary>What values there are to complete with.</summary>
/// <param name="EventTypes">Those that were seen.</param>
public sealed record QueryVocabulary(IReadOnlyList<string> Providers, IReadOnlyList<string> Endpoints, IReadOnlyList<string> EventTypes)
{
    public static readonly QueryVocabulary Empty = new([], [], []);
}
