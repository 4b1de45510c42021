using System.Text;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures;

/// <summary>A message under construction. Values are written at the places that a scheme declares and replace earlier values.</summary>
internal sealed class MessageDraft(SignedMessage message)
{
    public SignedMessage Message { get; private set; } = message;

    /// <param name="value">The value as wire text.</param>
    public void SetHeader(string name, string value) =>
        Message = Message with
        {
            Headers =
            [
                .. Message.Headers.Where(h => !string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)),
                new Header(name, value),
            ],
        };

    public void SetTimestamp(TimestampRule rule, string text, bool isNeeded)
    {
        if (rule.FallbackHeader is { } fallback)
        {
            SetHeader(fallback, text);
        }

        // A body that is not JSON cannot hold a timestamp; this is an error only if the timestamp is signed.
        if (rule.From.Json is not { } path)
        {
            SetValue(rule.From, text);
        }
        else if (
            !TrySetJson(path, text, isNumber: rule.Format is TimestampFormat.UnixS or TimestampFormat.UnixMs)
            && isNeeded
            && rule.FallbackHeader is null
        )
        {
            throw NoPlace(path);
        }
    }

    /// <summary>Writes a value. A key inside the signature header is written later, together with the signature.</summary>
    public void SetValue(ValueSource source, string text)
    {
        if (source.Header is { } header)
        {
            SetHeader(header, text);
        }
        else if (source.Query is { } query)
        {
            SetQuery(query, text);
        }
        else if (source.Form is { } field)
        {
            SetForm(field, text);
        }
        else if (source.Json is { } path && !TrySetJson(path, text, isNumber: false))
        {
            throw NoPlace(path);
        }
    }

    public void SetDigest(BodyDigestRule rule) =>
        SetValue(new ValueSource(Header: rule.Header, Query: rule.Query), BodyDigestCheck.Write(rule, Message.Body.Span));

    public void SetSignature(SignatureSource source, string text)
    {
        foreach (var other in SignaturePlace.HeaderNames(source, Message))
        {
            Message = Message with
            {
                Headers = [.. Message.Headers.Where(h => !string.Equals(h.Name, other, StringComparison.OrdinalIgnoreCase))],
            };
        }

        if (source.Form is { } field)
        {
            SetForm(field, text);
        }
        else
        {
            var header =
                source.Header
                ?? (source.Headers.Count > 0 ? source.Headers[0] : null)
                ?? source.HeaderPattern?.Replace("{n}", "1", StringComparison.Ordinal);
            SetValue(new ValueSource(Header: header, Json: source.Json, Query: source.Query), text);
        }
    }

    private void SetForm(string name, string text)
    {
        if (MessageForm.IsMultipart(Message.Headers))
            throw new CannotSignException($"The body is a multipart form: the field {name} can’t be written into it.");
        Message = Message with { Body = FormFields.Set(Message.Body.Span, name, WireText.Bytes(text)) };
    }

    private void SetQuery(string name, string text)
    {
        var url = UrlParts.Parse(Message.Url);
        var query = FormFields.Set(WireText.Bytes(url.Query ?? ""), name, WireText.Bytes(text));
        Message = Message with { Url = (url with { Query = WireText.FromBytes(query) }).ToString() };
    }

    private bool TrySetJson(string path, string text, bool isNumber)
    {
        var body = Message.Body.Span;
        var steps = BodyPath.TryParse(path)!;
        // If a value is already there, its JSON type shows how the sender writes it.
        var asNumber = JsonBody.Find(body, steps) is { } old ? old.Type == JsonTokenType.Number && isNumber : isNumber;
        var json = asNumber ? text : JsonSerializer.Serialize(Encoding.UTF8.GetString(WireText.Bytes(text)));
        if (JsonSplice.Set(body, steps, json) is not { } changed)
        {
            return false;
        }

        Message = Message with { Body = changed };
        return true;
    }

    private static CannotSignException NoPlace(string path) => new($"The body has no place for {path}: it must be a JSON object.");
}
