using System.Text;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Bodies;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers.Events;

/// <summary>A message whose JSON, from the body or a form field, is parsed once. A compressed body is read as its receiver reads it.</summary>
internal sealed class MessageContent : IDisposable
{
    /// <summary>The maximum length of a value: longer values are not identifiers and would only make lists unreadable.</summary>
    private const int MaxValueLength = 256;

    /// <summary>The number of bytes that a compressed body may have: an event that is read on arrival is small.</summary>
    private const int MaxDecodedBytes = 1024 * 1024;

    private readonly JsonDocument? document;
    private readonly ReadOnlyMemory<byte> body;

    public MessageContent(SignedMessage message, string? formField, int mostDecodedBytes = MaxDecodedBytes)
    {
        Message = message;
        var decoded = BodyDecoding.Decode(message.Body, message.Headers, mostDecodedBytes);
        (body, Undecoded) = (decoded.Bytes, decoded.Trouble);
        document = CapturedJson.TryParse(formField is not null && IsForm() ? Field(formField) : body);
    }

    /// <summary>The message as sent.</summary>
    public SignedMessage Message { get; }

    /// <summary>The reason that decoding is incomplete or failed; null when it is complete.</summary>
    public string? Undecoded { get; }

    public bool IsJson => document is not null;

    public JsonElement? Select(ValuePath path) => document is null ? null : path.Select(document.RootElement);

    /// <summary>The text of a form's field; null when the body is no form or has no such field.</summary>
    public string? FormField(string name) => Field(name) is { IsEmpty: false } value ? Encoding.UTF8.GetString(value.Span) : null;

    public string? Read(IReadOnlyList<ValueRule> rules) => rules.Select(Read).FirstOrDefault(value => value is not null);

    public void Dispose() => document?.Dispose();

    private string? Read(ValueRule rule) =>
        rule switch
        {
            ValueRule.Json json => Usable(Select(json.Path)?.Scalar()),
            ValueRule.FromHeader header => Usable(Message.Headers.Value(header.Name)),
            ValueRule.FromForm form => Usable(FormField(form.Name)),
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

    private bool IsForm() =>
        BodyText.MediaType(Message.Headers.Value("Content-Type")) is "application/x-www-form-urlencoded" or "multipart/form-data";

    private ReadOnlyMemory<byte> Field(string name) =>
        body.Length > CapturedJson.MaxBytes ? default : FormValues.Find(body, Message.Headers.Value("Content-Type"), name) ?? default;
}
