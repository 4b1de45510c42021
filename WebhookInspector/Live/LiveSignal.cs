namespace WebhookInspector.Live;

/// <param name="EndpointId">The endpoint's id; null when more than one endpoint is affected.</param>
public readonly record struct LiveSignal(LiveTopic Topic, string? EndpointId);
