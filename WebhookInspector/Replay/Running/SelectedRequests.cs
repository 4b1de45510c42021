namespace WebhookInspector.Replay.Running;

/// <summary>The requests of a run, in the order in which they are sent.</summary>
/// <param name="LeftOut">The number of requests that matched, but whose body is incomplete.</param>
internal sealed record SelectedRequests(IReadOnlyList<string> Ids, int LeftOut);
