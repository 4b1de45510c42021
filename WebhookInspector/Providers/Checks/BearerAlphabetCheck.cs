using System.Buffers.Text;
using System.Text.RegularExpressions;

namespace WebhookInspector.Providers.Checks;

/// <summary>
/// Checks that the bearer token is base64 or uses only the characters allowed by RFC 6750 (2.1). Details never contain any part of
/// the token.
/// </summary>
public sealed partial record BearerAlphabetCheck(string Text) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context)
    {
        if (BearerToken.Of(context) is not { } token)
            return ChecklistOutcome.Broken("There is no Authorization header with a bearer token.");
        if (!token.Any(char.IsWhiteSpace) && Base64.IsValid(token))
            return ChecklistOutcome.Kept("The token is base64.");
        return Foreign().Match(token) is { Success: true } match
            ? ChecklistOutcome.Broken($"Character {match.Index + 1} of {token.Length} is not allowed in a token that is not base64.")
            : ChecklistOutcome.Kept("Every character of the token is allowed.");
    }

    [GeneratedRegex(@"[^A-Za-z0-9\-._~+/]", RegexOptions.None, 1000)]
    private static partial Regex Foreign();
}
