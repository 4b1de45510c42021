
using WebhookInspector.Requests;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Signatures.Templates;

/// <summary>What the tokens of a template stand for. Text is wire text: one char, one byte.</summary>
public sealed record ContentValues
{
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>As sent, unparsed; null where it could not be read.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The message id; null where it could not be read.</summary>
    public string? Id { get; init; }

    /// <summary>The key's bytes, for <c>{secret}</c>.</summary>
    public ReadOnlyMemory<byte> Secret { get; init; }

    public string Method { get; init; } = "";

    /// <summary>Absolute, path and query as sent.</summary>
    public string Url { get; init; } = "";

    public IReadOnlyList<Header> Headers { get; init; } = [];
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>The form field that holds the signature itself, which <c>{form:sortedKeyValue}</c> leaves out.</summary>
    public string? SignatureField { get; init; }

    /// <summary>What the message holds, read as the form declares.</summary>
    public static ContentValues From(SignatureScheme form, SignedMessage message) => new()
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
