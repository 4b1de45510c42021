using WebhookInspector.Providers.Events;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Providers.Handshakes;

/// <summary>A value that the answer to a handshake contains.</summary>
public abstract record HandshakeValue
{
    /// <summary>Reads the value as sent; null when the message has none, or the value must be computed.</summary>
    internal virtual string? Read(MessageContent content) => null;

    /// <summary>A scalar of the JSON body.</summary>
    public sealed record Json(ValuePath Path) : HandshakeValue
    {
        internal override string? Read(MessageContent content) => content.Select(Path)?.Scalar();
    }

    /// <summary>A field of a form, urlencoded or multipart.</summary>
    public sealed record FromForm(string Name) : HandshakeValue
    {
        internal override string? Read(MessageContent content) => content.FormField(Name);
    }

    public sealed record FromHeader(string Name) : HandshakeValue
    {
        internal override string? Read(MessageContent content) => content.Message.Headers.Value(Name);
    }

    /// <summary>A parameter of the query, decoded.</summary>
    public sealed record FromQuery(string Name) : HandshakeValue
    {
        internal override string? Read(MessageContent content) => content.Reading.QueryValues(Name).FirstOrDefault();
    }

    public sealed record Fixed(string Text) : HandshakeValue
    {
        internal override string? Read(MessageContent content) => Text;
    }

    /// <summary>The HMAC of another value, keyed with the endpoint's secret.</summary>
    public sealed record Hmac(HashKind Hash, SignatureEncoding Encoding, string Prefix, HandshakeValue Of) : HandshakeValue;
}
