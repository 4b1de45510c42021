namespace WebhookInspector.Live;

/// <param name="EndpointId">Null when more than one endpoint is concerned.</param>
public readonly record struct LiveSignal(LiveTopic Topic, string? EndpointId);
