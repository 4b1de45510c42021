using WebhookInspector.Requests;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Signatures.Templates;

/// <summary>The values of a template's tokens. Text is wire text: one char is one byte.</summary>
public sealed record ContentValues
{
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The timestamp as sent, not parsed; null when it could not be read.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The message id; null when it could not be read.</summary>
    public string? Id { get; init; }

    /// <summary>The bytes of the key, for <c>{secret}</c>.</summary>
    public ReadOnlyMemory<byte> Secret { get; init; }

    public string Method { get; init; } = "";

    /// <summary>The absolute URL, with path and query as sent.</summary>
    public string Url { get; init; } = "";

    public IReadOnlyList<Header> Headers { get; init; } = [];
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>The form field that holds the signature; <c>{form:sortedKeyValue}</c> leaves it out.</summary>
    public string? SignatureField { get; init; }

    /// <summary>Reads the values from the message as the alternative declares.</summary>
    public static ContentValues From(SignatureScheme form, SignedMessage message) =>
        new()
        {
            Body = message.Body,
            Timestamp = form.Timestamp is { } rule ? TimestampReader.Text(form, rule, message) : null,
            Id = form.MessageId is { } source ? ValueReader.Read(form, source, message) : null,
            Method = message.Method,
            Url = message.Url,
            Headers = message.Headers,
            Config = form.Config,
            SignatureField = form.Signature?.Form,
        };
}
