using System.Buffers.Text;
using System.Text.RegularExpressions;
using WebhookInspector.Requests;

namespace WebhookInspector.Providers;

/// <summary>The bearer token is base64, or made of the characters that RFC 6750 (2.1) allows. Details never hold any of the token.</summary>
public sealed partial record BearerAlphabetCheck(string Text) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context)
    {
        if (BearerToken.Of(context) is not { } token)
            return CheckOutcome.Broken("There is no Authorization header with a bearer token.");
        if (!token.Any(char.IsWhiteSpace) && Base64.IsValid(token))
            return CheckOutcome.Kept("The token is base64.");
        return Foreign().Match(token) is { Success: true } match
            ? CheckOutcome.Broken($"Character {match.Index + 1} of {token.Length} is not allowed in a token that is not base64.")
            : CheckOutcome.Kept("Every character of the token is allowed.");
    }

    [GeneratedRegex(@"[^A-Za-z0-9\-._~+/]", RegexOptions.None, 1000)]
    private static partial Regex Foreign();
}

/// <summary>Where the bearer token is a JSON Web Token (RFC 7519) with an expiry: not past, and no further ahead than recommended.</summary>
public sealed record JwtExpiryCheck(string Text, int MaxMonths) : ChecklistRule(Text)
{
    private static readonly ValuePath Expiry = ValuePath.TryParse("$.exp")!;

    internal override CheckOutcome Evaluate(CheckContext context)
    {
        if (BearerToken.Of(context)?.Split('.') is not [_, var payload, _] || Decode(payload) is not { } bytes)
            return CheckOutcome.NotApplicable("The token is no JSON Web Token.");
        using var claims = CapturedJson.TryParse(bytes);
        if (claims is null)
            return CheckOutcome.NotApplicable("The token is no JSON Web Token.");
        if (Expiry.Select(claims.RootElement) is not { ValueKind: System.Text.Json.JsonValueKind.Number } exp)
            return CheckOutcome.NotApplicable("The JSON Web Token has no expiry.");
        var seconds = exp.GetDouble();
        var arrived = context.Facts.ReceivedAt;
        if (seconds <= arrived.ToUnixTimeSeconds())
            return CheckOutcome.Broken("The JSON Web Token had expired on arrival.");
        return seconds > arrived.AddMonths(MaxMonths).ToUnixTimeSeconds()
            ? CheckOutcome.Broken($"The JSON Web Token expires more than {MaxMonths} months after this delivery.")
            : CheckOutcome.Kept($"The JSON Web Token expires {DateTimeOffset.FromUnixTimeSeconds((long)seconds):yyyy-MM-dd}.");
    }

    private static byte[]? Decode(string base64Url) => Base64Url.IsValid(base64Url) ? Base64Url.DecodeFromChars(base64Url) : null;
}

internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static string? Of(CheckContext context) =>
        context.Headers.Value("Authorization") is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && value.Length > Scheme.Length
            ? value[Scheme.Length..].Trim()
            : null;
}
