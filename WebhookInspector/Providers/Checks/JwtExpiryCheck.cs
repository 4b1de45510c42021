using System.Buffers.Text;
using WebhookInspector.Providers.Events;

namespace WebhookInspector.Providers.Checks;

/// <summary>
/// Checks the expiry of a bearer token that is a JSON Web Token (RFC 7519): not in the past, and not later than recommended.
/// </summary>
public sealed record JwtExpiryCheck(string Text, int MaxMonths) : ChecklistRule(Text)
{
    private static readonly ValuePath Expiry = ValuePath.TryParse("$.exp")!;

    internal override ChecklistOutcome Evaluate(CheckContext context)
    {
        if (BearerToken.Of(context)?.Split('.') is not [_, var payload, _] || Decode(payload) is not { } bytes)
            return ChecklistOutcome.NotApplicable("The token is no JSON Web Token.");
        using var claims = CapturedJson.TryParse(bytes);
        if (claims is null)
            return ChecklistOutcome.NotApplicable("The token is no JSON Web Token.");
        if (Expiry.Select(claims.RootElement) is not { ValueKind: System.Text.Json.JsonValueKind.Number } exp)
            return ChecklistOutcome.NotApplicable("The JSON Web Token has no expiry.");
        var seconds = exp.GetDouble();
        var arrived = context.Facts.ReceivedAt;
        if (seconds <= arrived.ToUnixTimeSeconds())
            return ChecklistOutcome.Broken("The JSON Web Token had expired on arrival.");
        return seconds > arrived.AddMonths(MaxMonths).ToUnixTimeSeconds()
            ? ChecklistOutcome.Broken($"The JSON Web Token expires more than {MaxMonths} months after this delivery.")
            : ChecklistOutcome.Kept($"The JSON Web Token expires {DateTimeOffset.FromUnixTimeSeconds((long)seconds):yyyy-MM-dd}.");
    }

    private static byte[]? Decode(string base64Url) => Base64Url.IsValid(base64Url) ? Base64Url.DecodeFromChars(base64Url) : null;
}
