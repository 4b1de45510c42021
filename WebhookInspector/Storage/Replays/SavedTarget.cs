namespace WebhookInspector.Storage.Replays;

/// <summary>Somewhere to send to, by name: "local", "staging". With its values and its secret the same replay fits several of them.</summary>
/// <param name="EndpointId">Only for requests of this endpoint, for which it goes before a general one of the name; null for all.</param>
/// <param name="Url">May hold <c>{{name}}</c>.</param>
/// <param name="Values">What <c>{{name}}</c> stands for, in the URL and in edits.</param>
/// <param name="Secret">What is signed with there; null for the endpoint's own.</param>
public sealed record SavedTarget(string Id, string Name, string? EndpointId, string Url, IReadOnlyDictionary<string, string> Values, string? Secret);
