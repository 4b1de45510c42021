using System.Text.RegularExpressions;
using WebhookInspector.Diffing;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Settings;

/// <summary>What an endpoint's settings may be. Every refusal names the field and what is allowed.</summary>
internal static partial class EndpointRules
{
    private static readonly HashSet<string> ServerOwned =
        new(["Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Upgrade", "Date", "Inspector-Request-Id"], StringComparer.OrdinalIgnoreCase);

    public static string Name(string name) => name.Trim() is { Length: > 0 and <= 100 } trimmed
        ? trimmed
        : throw new SettingRefusedException("name", "must be 1 to 100 characters.");

    public static string Token(string token) => TokenForm().IsMatch(token)
        ? token
        : throw new SettingRefusedException("token", "must be 1 to 128 letters, digits, '-', '_', '.' or '~', the first a letter or digit: it stands in the capture URL.");

    public static string Secret(string value) => value.Length switch
    {
        0 => throw new SettingRefusedException("secret", "must not be empty."),
        > 10_000 => throw new SettingRefusedException("secret", "must be at most 10,000 characters."),
        _ => value,
    };

    public static ResponseRule Response(ResponseRule rule)
    {
        if (rule.Status is < 200 or > 599)
        {
            throw new SettingRefusedException("response.status", $"is {rule.Status}: it must be 200 to 599.");
        }

        if (rule.DelayMs is < 0 or > 120_000)
        {
            throw new SettingRefusedException("response.delayMs", $"is {rule.DelayMs}: it must be 0 to 120000 milliseconds.");
        }

        foreach (var header in rule.Headers ?? [])
        {
            Check(header);
        }

        return rule;
    }

    public static IReadOnlyList<string> DiffIgnore(IReadOnlyList<string?> pointers) => IgnoreRules.TryParse(pointers.Select(p => p ?? "null"), out var rules, out var fault)
        ? rules.Pointers
        : throw new SettingRefusedException("diffIgnore", fault);

    private static void Check(Header header)
    {
        if (!HeaderName().IsMatch(header.Name))
        {
            throw new SettingRefusedException("response.headers", $"'{header.Name}' is no header name (RFC 9110, 5.1).");
        }

        if (ServerOwned.Contains(header.Name))
        {
            throw new SettingRefusedException("response.headers", $"'{header.Name}' is set by the server itself.");
        }

        if (header.Value.Any(c => c is < ' ' and not '\t' or '\x7f' or > 'ÿ'))
        {
            throw new SettingRefusedException("response.headers", $"the value of '{header.Name}' holds a control character or one outside Latin-1.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}\z", RegexOptions.NonBacktracking)]
    private static partial Regex TokenForm();

    [GeneratedRegex(@"^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}\z", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderName();
}
