namespace WebhookInspector.Diagnosis;

/// <summary>One cause in a newcomer's words. Holds neither a secret nor an expected digest.</summary>
/// <param name="Code">See <see cref="CauseCodes"/>.</param>
/// <param name="Evidence">What proves it: strings, numbers, or lists of strings, by camelCase name.</param>
public sealed record Cause(string Code, string Title, string Explanation, string Fix, IReadOnlyDictionary<string, object> Evidence);
