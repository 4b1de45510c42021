using System.Buffers.Text;
using WebhookInspector.Providers.Events;

namespace WebhookInspector.Providers.Checks;

/// <summary>
/// Checks the expiry of a bearer token that is a JSON Web Token (RFC 7519): not in the past, and neither sooner nor later than recommended.
/// </summary>
/// <param name="MinMonths">The token should live on for so many months after the delivery; null for no such rule.</param>
/// <param name="MaxMonths">The token should expire within so many months after the delivery; null for no such rule.</param>
public sealed record JwtExpiryCheck(string Text, int? MinMonths, int? MaxMonths) : ChecklistRule(Text)
{
    private const long MaxUnixSeconds = 253_402_300_800;

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
        if (MaxMonths is { } max && seconds > arrived.AddMonths(max).ToUnixTimeSeconds())
            return ChecklistOutcome.Broken($"The JSON Web Token expires more than {max} months after this delivery.");
        var day = seconds < MaxUnixSeconds ? $"{DateTimeOffset.FromUnixTimeSeconds((long)seconds):yyyy-MM-dd}" : "after the year 9999";
        return MinMonths is { } min && seconds < arrived.AddMonths(min).ToUnixTimeSeconds()
            ? ChecklistOutcome.Broken($"The JSON Web Token expires {day}, less than {min} months after this delivery: plan its renewal.")
            : ChecklistOutcome.Kept($"The JSON Web Token expires {day}.");
    }

    private static byte[]? Decode(string base64Url) => Base64Url.IsValid(base64Url) ? Base64Url.DecodeFromChars(base64Url) : null;
}
