using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Providers.Handshakes;

/// <summary>
/// Writes the answer to one handshake. It repeats data sent by anyone who knows the URL, so it is limited in size and never has an
/// executable type.
/// </summary>
/// <param name="secret">The secret; null when the endpoint has none from the provider.</param>
internal sealed partial class HandshakeWriter(MessageContent content, SignatureScheme scheme, SigningSecret? secret)
{
    /// <summary>The maximum length in characters; the longest known challenge has about 200.</summary>
    private const int Longest = 2048;

    private string? fault;

    public HandshakeReply Write(string name, HandshakeAnswer answer)
    {
        var headers = new List<Header>();
        var body = Body(answer, headers);
        headers.AddRange(answer.Headers.Select(h => new Header(h.Key, HeaderValue(h.Value))));
        return fault is null
            ? new HandshakeReply(name, null)
            {
                Status = answer.Status,
                Headers = headers,
                Body = body,
            }
            : new HandshakeReply(name, fault);
    }

    private string Body(HandshakeAnswer answer, List<Header> headers)
    {
        if (answer.Text is { } text)
        {
            headers.AddRange([new("Content-Type", "text/plain"), new("X-Content-Type-Options", "nosniff")]);
            return Value(text);
        }

        if (answer.Json.Count == 0)
            return "";
        headers.Add(new("Content-Type", "application/json"));
        return JsonSerializer.Serialize(answer.Json.ToDictionary(member => member.Key, member => Value(member.Value)));
    }

    private string Value(HandshakeValue value) =>
        value is HandshakeValue.Hmac hmac ? Hmac(hmac)
        : value.Read(content) is not { } text ? Refuse($"{Place(value)} is missing")
        : text.Length > Longest ? Refuse($"{Place(value)} is longer than {Longest} characters")
        : text.Any(char.IsControl) ? Refuse($"{Place(value)} holds a control character")
        : text;

    private string HeaderValue(HandshakeValue value) =>
        Value(value) is var text && text.All(c => c is >= ' ' and <= 'ÿ') ? text : Refuse($"{Place(value)} can’t stand in a header");

    private string Hmac(HandshakeValue.Hmac hmac)
    {
        var text = Value(hmac.Of);
        // Anyone who chooses the signed text could get a forged delivery signed: a token is accepted, a body or "v0:time:body" is not.
        if (fault is null && !TokenForm().IsMatch(text))
            return Refuse($"{Place(hmac.Of)} is no token: only letters, digits and + / = _ . ~ - are signed");
        if (secret is null)
            return Refuse("no secret is set to answer it with");
        if (
            scheme.Secret.Decode.Select(d => SecretDecoder.Key(scheme.Secret, d, secret.Value)).FirstOrDefault(k => k is not null)
            is not { } key
        )
            return Refuse($"the secret “{secret.Label}” can’t be used as a key");
        return hmac.Prefix
            + SignatureDecoder.Encode(
                CryptographicOperations.HmacData(hmac.Hash.Algorithm(), key, Encoding.UTF8.GetBytes(text)),
                hmac.Encoding
            );
    }

    private string Refuse(string why)
    {
        fault ??= why;
        return "";
    }

    private static string Place(HandshakeValue value) =>
        value switch
        {
            HandshakeValue.Json json => json.Path.Text,
            HandshakeValue.FromForm form => $"the form’s {form.Name}",
            HandshakeValue.FromHeader header => $"the header {header.Name}",
            HandshakeValue.FromQuery query => $"the query’s {query.Name}",
            _ => "a value",
        };

    [GeneratedRegex(@"^[A-Za-z0-9+/=_.~-]{1,256}\z", RegexOptions.NonBacktracking)]
    private static partial Regex TokenForm();
}
