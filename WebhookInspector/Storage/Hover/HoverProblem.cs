namespace WebhookInspector.Storage.Hover;

/// <summary>What is wrong, in words.</summary>
/// <param name="Code">Stable, for programs: <c>token-refused</c>.</param>
/// <param name="Explanation">One plain sentence or two.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record HoverProblem(string Code, string Explanation, string Fix);
