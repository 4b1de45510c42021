using System.Text.RegularExpressions;
using WebhookInspector.Diffing;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Endpoints;

/// <summary>Checks an endpoint's settings. Each refusal names the field and the allowed values.</summary>
internal static partial class EndpointRules
{
    public static string Name(string name, string field = "name") =>
        name.Trim() switch
        {
            { Length: 0 or > 100 } => throw new SettingRefusedException(field, "must be 1 to 100 characters."),
            var trimmed when !PlainName.Is(trimmed) => throw new SettingRefusedException(field, PlainName.Rule),
            var trimmed => trimmed,
        };

    public static string Token(string token) =>
        TokenForm().IsMatch(token)
            ? token
            : throw new SettingRefusedException(
                "token",
                "must be 1 to 128 letters, digits, '-', '_', '.' or '~', the first a letter or digit: it is part of the capture URL."
            );

    public static string Secret(string value) =>
        value.Length switch
        {
            0 => throw new SettingRefusedException("secret", "must not be empty."),
            > 10_000 => throw new SettingRefusedException("secret", "must be at most 10,000 characters."),
            _ => value,
        };

    public static IReadOnlyList<string> DiffIgnore(IReadOnlyList<string?> pointers) =>
        IgnoreRules.TryParse(pointers.Select(p => p ?? "null"), out var rules, out var fault)
            ? rules.Pointers
            : throw new SettingRefusedException("diffIgnore", fault);

    public static EndpointRetention Retention(EndpointRetention retention) =>
        retention switch
        {
            { MaxAge: { } age } when age < TimeSpan.FromMinutes(1) || age > TimeSpan.FromDays(36_500) => throw new SettingRefusedException(
                "retention.maxAgeDays",
                "must be from one minute (0.0007) to 36500 days, or null to use the server's limit."
            ),
            { MaxRequests: < 1 } => throw new SettingRefusedException(
                "retention.maxRequests",
                "must be at least 1, or null to use the server's limit."
            ),
            { MaxBytes: < 1 } => throw new SettingRefusedException(
                "retention.maxBytes",
                "must be at least 1, or null to use the server's limit."
            ),
            _ => retention,
        };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}\z", RegexOptions.NonBacktracking)]
    private static partial Regex TokenForm();
}
