namespace WebhookInspector.Diagnosis;

/// <summary>One cause of a failure, explained for beginners. Contains neither a secret nor an expected digest.</summary>
/// <param name="Code">The cause code; see <see cref="CauseCodes"/>.</param>
/// <param name="Evidence">The evidence for the cause: strings, numbers, or lists of strings, by camelCase name.</param>
public sealed record Cause(string Code, string Title, string Explanation, string Fix, IReadOnlyDictionary<string, object> Evidence);
