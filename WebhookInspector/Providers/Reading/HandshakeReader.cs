using System.Text.Json;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Reading;

/// <summary>
/// Reads an entry of <c>handshakes</c>: <c>name</c>; what tells it (<c>method</c>, one of <c>json</c>, <c>form</c>, <c>header</c>,
/// <c>query</c>, with <c>equals</c> or <c>empty</c>); and, where the provider wants an answer of its own, <c>answer</c>,
/// <c>wrongSignature</c>, <c>verifyToken</c>, <c>keepSecret</c>.
/// </summary>
internal static class HandshakeReader
{
    private const string Places = "json, form, header, query";

    public static HandshakeRule? Read(DeclarationObject from)
    {
        var name = from.TakeText("name", required: true);
        var sign = Sign(from);
        var answer = from.TakeObject("answer") is { } declared ? Answer(declared) : null;
        var wrong = from.TakeObject("wrongSignature") is { } wrongDeclared ? Answer(wrongDeclared) : null;
        var token = from.TakeObject("verifyToken") is { } tokenDeclared ? Value(tokenDeclared) : null;
        var keep = from.TakeText("keepSecret");
        foreach (var needs in new[] { "wrongSignature", "verifyToken", "keepSecret" }.Where(n => from.Has(n) && !from.Has("answer")))
            from.Fault(needs, "needs an answer beside it");
        from.Close();
        return name is null || sign is null
            ? null
            : new(name, sign)
            {
                Answer = answer,
                WrongSignature = wrong,
                VerifyToken = token,
                KeepSecret = keep,
            };
    }

    private static HandshakeSign? Sign(DeclarationObject from)
    {
        var method = from.TakeText("method");
        var value = Place(from);
        var equalTo = from.TakeText("equals");
        var empty = from.TakeBool("empty") ?? false;
        if (empty && (equalTo is not null || value is not HandshakeValue.Json))
            from.Fault("empty", "goes with json, and without equals");
        return value is null ? null : new(method, value, equalTo, empty);
    }

    private static HandshakeAnswer Answer(DeclarationObject from)
    {
        var answer = new HandshakeAnswer(
            from.TakeInt("status", 200, 599) ?? 200,
            from.Take("text") is { } text ? Value(from, "text", text) : null,
            Members(from, "json"),
            Members(from, "headers")
        );
        if (from.Has("text") && from.Has("json"))
            from.Fault("text", "can’t stand beside json");
        from.Close();
        return answer;
    }

    private static List<KeyValuePair<string, HandshakeValue>> Members(DeclarationObject from, string name)
    {
        var members = new List<KeyValuePair<string, HandshakeValue>>();
        if (from.TakeObject(name) is { } inner)
        {
            foreach (var member in inner.Names)
            {
                if (Value(inner, member, inner.Take(member)!.Value) is { } value)
                    members.Add(new(member, value));
            }
        }

        return members;
    }

    /// <summary>Reads literal text, or an object that names the source of the value.</summary>
    private static HandshakeValue? Value(DeclarationObject from, string name, JsonElement element) =>
        element.ValueKind == JsonValueKind.String
            ? from.TakeText(name) is { } text
                ? new HandshakeValue.Fixed(text)
                : null
            : from.OpenItem(name, element) is { } declared
                ? Value(declared)
                : null;

    private static HandshakeValue? Value(DeclarationObject from)
    {
        var value = from.Has("hmac") ? Hmac(from) : Place(from);
        from.Close();
        return value;
    }

    private static HandshakeValue.Hmac? Hmac(DeclarationObject from)
    {
        var hash = from.TakeEnum<HashKind>("hmac");
        var encoding = from.TakeEnum<SignatureEncoding>("encoding", required: true);
        if (encoding is SignatureEncoding.Plain or SignatureEncoding.Base64Der)
            from.Fault("encoding", "of a digest must be hex, base64 or base64url");
        var prefix = from.TakeText("prefix") ?? "";
        var of = from.TakeObject("of", required: true) is { } inner ? Value(inner) : null;
        if (of is HandshakeValue.Hmac)
            from.Fault("of", $"must name one of: {Places}");
        return hash is { } known && encoding is { } written && of is not null ? new(known, written, prefix, of) : null;
    }

    private static HandshakeValue? Place(DeclarationObject from)
    {
        var named = new[] { "json", "form", "header", "query" }.Where(from.Has).ToList();
        if (named.Count != 1)
            from.Fault("", $"must name exactly one of: {Places}");
        var path = from.Has("json") ? PathReader.Take(from, "json") : null;
        var form = from.TakeText("form");
        var header = from.TakeText("header");
        var query = from.TakeText("query");
        return path is not null ? new HandshakeValue.Json(path)
            : form is not null ? new HandshakeValue.FromForm(form)
            : header is not null ? new HandshakeValue.FromHeader(header)
            : query is not null ? new HandshakeValue.FromQuery(query)
            : null;
    }
}
