namespace WebhookInspector.Tests.Hover.Flow;

/// <summary>One thing that happens; the numbers choose among what can.</summary>
internal readonly record struct Happening(int What, int Which);
