namespace WebhookInspector.Storage.Hover;

/// <summary>A problem with a webhook at Hover, described for a person.</summary>
/// <param name="Code">Stable code for programs: <c>token-refused</c>.</param>
/// <param name="Explanation">The problem in one or two plain sentences.</param>
/// <param name="Fix">The action that fixes it.</param>
public sealed record HoverProblem(string Code, string Explanation, string Fix);
