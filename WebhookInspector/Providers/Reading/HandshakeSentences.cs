using System.Text;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Reading;

/// <summary>Explains a declared handshake in Markdown, for a user who must answer it elsewhere.</summary>
internal static class HandshakeSentences
{
    public static string Of(HandshakeRule rule)
    {
        var text = new StringBuilder(
            $"A {rule.Sign.Method ?? "POST"} request {Sign(rule.Sign)} is answered by this inspector as the provider asks, "
                + "unless the endpoint’s handshakes are switched off: "
        );
        text.Append(Answer(rule.Answer!)).Append('.');
        if (rule.WrongSignature is { } wrong)
            text.Append(" Where the signature is wrong: ").Append(Answer(wrong)).Append('.');
        if (rule.VerifyToken is { } token)
            text.Append(" The verify token (").Append(Value(token)).Append(") must be one of the endpoint’s secrets, once it has one.");
        if (rule.KeepSecret is { } header)
            text.Append(" What comes in `").Append(header).Append("` is kept as the endpoint’s secret, if it has none yet.");
        return text.ToString();
    }

    private static string Sign(HandshakeSign sign) =>
        sign switch
        {
            { Empty: true } => $"in which {Value(sign.Value)} is empty",
            { EqualTo: { } equal } => $"in which {Value(sign.Value)} is `{equal}`",
            _ => $"with {Value(sign.Value)}",
        };

    private static string Answer(HandshakeAnswer answer)
    {
        var body =
            answer.Text is { } text ? $"{Value(text)} as plain text"
            : answer.Json.Count > 0 ? "JSON with " + string.Join(", ", answer.Json.Select(m => $"`{m.Key}` ({Value(m.Value)})"))
            : "no body";
        var headers =
            answer.Headers.Count == 0
                ? ""
                : ", and the headers " + string.Join(", ", answer.Headers.Select(h => $"`{h.Key}` ({Value(h.Value)})"));
        return $"status {answer.Status}, {body}{headers}";
    }

    private static string Value(HandshakeValue value) =>
        value switch
        {
            HandshakeValue.Json json => $"`{json.Path.Text}` of the body",
            HandshakeValue.FromForm form => $"`{form.Name}` of the form",
            HandshakeValue.FromHeader header => $"the header `{header.Name}`",
            HandshakeValue.FromQuery query => $"`{query.Name}` of the query",
            HandshakeValue.Hmac hmac => $"the HMAC-{hmac.Hash.InWords()} of {Value(hmac.Of)}, keyed with the secret, in "
                + $"{DeclarationObject.EnumText(hmac.Encoding)}{(hmac.Prefix.Length > 0 ? $" behind `{hmac.Prefix}`" : "")}",
            HandshakeValue.Fixed fixedText => $"`{fixedText.Text}`",
            _ => "",
        };
}
