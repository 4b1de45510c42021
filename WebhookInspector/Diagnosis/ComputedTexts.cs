namespace WebhookInspector.Diagnosis;

/// <summary>The texts of the same causes for the author of a program that computed a different digest for a correct delivery.</summary>
internal static class ComputedTexts
{
    public static (string Title, string Explanation, string Fix) Of(string code) =>
        Texts.TryGetValue(code, out var text) ? text : CauseTexts.Of(code);

    private static readonly Dictionary<string, (string Title, string Explanation, string Fix)> Texts = new(StringComparer.Ordinal)
    {
        [CauseCodes.SecretWhitespace] = (
            "Your program’s secret has something too much at an end",
            "The digest comes out with {signedWith}.",
            "Trim what your program reads (a file or an environment variable often ends with a line break), or store it again without."
        ),
        [CauseCodes.SecretOtherEndpoint] = (
            "Your program used another secret",
            "The digest comes out with “{secretLabel}” of the endpoint {endpoint}, which is not this one’s.",
            "Give your program the secret of this endpoint."
        ),
        [CauseCodes.SecretPrevious] = (
            "Your program still uses a previous secret",
            "The digest comes out with “{secretLabel}”, which was replaced.",
            "Give your program the new secret, or let it accept both until the change is through."
        ),
        [CauseCodes.SecretDecoding] = (
            "Your program makes the key in another way",
            "The digest comes out when the secret “{secretLabel}” is read as {encoding}, with its prefix {prefix}.",
            "Change the line that makes the key of the secret: the code below shows how this scheme does it."
        ),
        [CauseCodes.SignatureEncoding] = (
            "The right digest, written differently",
            "Your program computed the right bytes and wrote them as {encoding}, where {expected} is sent.",
            "Write the digest as {expected} before you compare."
        ),
        [CauseCodes.HashAlgorithm] = (
            "Your program uses another hash",
            "The digest comes out with {hash} ({construction}); the scheme uses {expected}.",
            "Use {expected}, as HMAC where the scheme says so."
        ),
        [CauseCodes.SignedContent] = (
            "Your program hashes something else than what is signed",
            "The digest comes out over {template}. {detail}",
            "Build the signed content as shown below, byte for byte."
        ),
        [CauseCodes.SignedUrl] = (
            "Your program used another URL",
            "The digest comes out with {url}; the provider signed {seen}. Behind a proxy a program sees another scheme, host or port.",
            "Use the public URL that the provider was given, not the one that your server sees."
        ),
        [CauseCodes.FormEncoding] = (
            "Your program hashed the form in another shape",
            "The digest comes out over another shape of the form: {form}.",
            "Hash the raw body, before the framework parses the form."
        ),
        [CauseCodes.BodyCompressed] = (
            "Your program hashed the body before or after it was unpacked",
            "The digest comes out over the body in another state of compression ({change}).",
            "Hash the bytes as they came over the wire, or switch off the middleware that unpacks them."
        ),
        [CauseCodes.BodyNewline] = (
            "Your program changed line breaks",
            "The digest comes out over the same body with other line breaks or spaces at its ends ({change}).",
            "Read the body as bytes, not as lines or text, and do not trim it."
        ),
        [CauseCodes.BodyBom] = (
            "Your program added or removed a byte order mark",
            "The digest comes out over the same body with or without EF BB BF before it ({change}).",
            "Hash the bytes as they came; text readers and writers handle the mark on their own."
        ),
        [CauseCodes.BodyReserialized] = (
            "Your program hashed the JSON after parsing it (looks like {writerName})",
            "The digest comes out over the JSON as {writerName} writes it, not over the bytes that came. White space, escapes, "
                + "numbers or the order of keys differ.",
            "Take the raw body, before any parser touches it, and hash exactly those bytes."
        ),
        [CauseCodes.BodyDoubleEncoded] = (
            "Your program hashed the body as a JSON string",
            "The digest comes out over the body written once more as a JSON string ({change}).",
            "Hash the bytes of the body itself: something serializes a text that is JSON already."
        ),
        [CauseCodes.BodyBase64] = (
            "Your program hashed the body in base64",
            "The digest comes out over the body with base64 added or removed ({change}). "
                + "Some gateways (AWS API Gateway, for one) hand bodies over in base64.",
            "Decode the body where the gateway says that it is base64, then hash the bytes."
        ),
        [CauseCodes.BodyCharset] = (
            "Your program converted the body’s characters",
            "The digest comes out over the same text in other bytes ({change}).",
            "Hash the bytes as they came; do not turn the body into text and back."
        ),
        [CauseCodes.BodyEmpty] = (
            "Your program hashed an empty body",
            "The digest comes out over nothing of the body ({change}): something read the stream before.",
            "Read the body once, keep the bytes, and hash those."
        ),
        [CauseCodes.Unknown] = (
            "No change was found that gives this digest",
            "Tried {tried} combinations of {secrets} secrets with other decodings, hashes, contents, URLs and bodies{bounded}. "
                + "Your program most likely used a secret that is not known here, or bytes that are not in this request.",
            "Give the secret that your program used, and compare the bytes that it hashes with what is signed below."
        ),
    };
}
