using System.Net;
using System.Text;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers.Events;

/// <summary>A message whose JSON, from the body or a form field, is parsed once.</summary>
internal sealed class MessageContent : IDisposable
{
    /// <summary>The maximum length of a value: longer values are not identifiers and would only make lists unreadable.</summary>
    private const int MaxValueLength = 256;

    private readonly JsonDocument? document;

    public MessageContent(SignedMessage message, string? formField)
    {
        Message = message;
        document = CapturedJson.TryParse(formField is not null && IsForm(message) ? FormValue(message.Body.Span, formField) : message.Body);
    }

    public SignedMessage Message { get; }

    public bool IsJson => document is not null;

    public JsonElement? Select(ValuePath path) => document is null ? null : path.Select(document.RootElement);

    public string? Read(IReadOnlyList<ValueRule> rules) => rules.Select(Read).FirstOrDefault(value => value is not null);

    public void Dispose() => document?.Dispose();

    private string? Read(ValueRule rule) =>
        rule switch
        {
            ValueRule.Json json => Usable(Select(json.Path)?.Scalar()),
            ValueRule.FromHeader header => Usable(Message.Headers.Value(header.Name)),
            ValueRule.FromForm form when IsForm(Message) => Usable(Encoding.UTF8.GetString(FormValue(Message.Body.Span, form.Name).Span)),
            ValueRule.Present present => Select(present.Path) is null ? null : present.Is,
            ValueRule.Join join => Joined(join),
            _ => null,
        };

    private string? Joined(ValueRule.Join join)
    {
        var parts = join.Parts.Select(Read).ToArray();
        return parts.Contains(null) ? null : string.Join(join.Separator, parts);
    }

    private static string? Usable(string? value) =>
        value is { Length: > 0 and <= MaxValueLength } && !value.Any(char.IsControl) ? value : null;

    private static bool IsForm(SignedMessage message) =>
        message.Headers.Value("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    private static ReadOnlyMemory<byte> FormValue(ReadOnlySpan<byte> body, string field)
    {
        if (body.Length > CapturedJson.MaxBytes)
            return default;
        foreach (var pair in Encoding.Latin1.GetString(body).Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && WebUtility.UrlDecode(pair[..equals]) == field)
            {
                var encoded = Encoding.Latin1.GetBytes(pair[(equals + 1)..]);
                return WebUtility.UrlDecodeToBytes(encoded, 0, encoded.Length);
            }
        }

        return default;
    }
}
