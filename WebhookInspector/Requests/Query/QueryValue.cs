namespace WebhookInspector.Requests.Query;

/// <summary>The value that a term searches for: a <see cref="TextPattern"/> or a <see cref="Comparison"/>.</summary>
public abstract record QueryValue;
