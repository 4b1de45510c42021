namespace WebhookInspector.Requests.Query;

/// <summary>What a field is asked for: a <see cref="TextPattern"/> or a <see cref="Comparison"/>.</summary>
public abstract record QueryValue;
