namespace WebhookInspector.Diagnosis;

/// <summary>
/// The title, explanation and fix of each cause, for beginners. <c>{name}</c> stands for a value of the evidence or of the situation.
/// </summary>
internal static class CauseTexts
{
    public static (string Title, string Explanation, string Fix) Of(string code) =>
        Texts.TryGetValue(code, out var text) ? text : Texts[CauseCodes.Unknown];

    private static readonly Dictionary<string, (string Title, string Explanation, string Fix)> Texts = new(StringComparer.Ordinal)
    {
        [CauseCodes.SignatureHeaderMissing] = (
            "The signature is missing",
            "The request carries no {place}, so there is nothing to check. "
                + "Either the sender does not sign, or something on the way (a proxy, a gateway) removed the header.",
            "Set the secret at {provider}, so that it signs; if it is set, look for a proxy that drops headers."
        ),
        [CauseCodes.SignatureHeaderRenamed] = (
            "The signature is in another header",
            "The right signature is there, but in the header {header}, not in {declared}.",
            "Read the header {header}, or stop whatever renames headers on the way."
        ),
        [CauseCodes.SignatureHeaderMalformed] = (
            "Signature does not have the configured format",
            "The {place} is there, but it is not written in the declared form. {detail}",
            "Compare the header with what {provider} documents, and change the scheme or the sender so that both agree."
        ),
        [CauseCodes.SignatureHeaderDuplicated] = (
            "Signature header is repeated with different values",
            "The {place} came {count} times with different values, so it is not clear which one counts. A proxy may have added its own.",
            "Let only one part of the chain sign the request, and send the header once."
        ),
        [CauseCodes.SignatureAltered] = (
            "Signature was changed by a character or two",
            "The signature is the right one but for this: {altered}, at character {position} of it. All the rest comes out with the "
                + "secret “{secretLabel}”, so the secret is right.",
            "Look for what changes the header on the way. A test that changes it on purpose must be refused, as this one was."
        ),
        [CauseCodes.ProviderProbe] = (
            "{provider} sends this to test the URL",
            "This is the {probe}. {provider} sends it without a right signature by design, so nothing is wrong with the secret.",
            "There is nothing to fix. {answer}"
        ),
        [CauseCodes.DifferentProvider] = (
            "This looks like a delivery of {providerName}",
            "The request is signed the way {providerName} signs, not the way that this endpoint expects.",
            "Send it to an endpoint of the provider {providerName}, or change this endpoint's scheme."
        ),
        [CauseCodes.SecretMissing] = (
            "No secret to verify with",
            "The signature can only be checked with the secret that it was made with, and this endpoint does not have it yet.",
            "Copy the secret from {provider} and add it to this endpoint."
        ),
        [CauseCodes.SecretWhitespace] = (
            "Secret has leading or trailing whitespace or quotes",
            "The signature is right for {signedWith}. White space, a line break or quotes were copied along on one side.",
            "Copy the secret again without anything around it, on the side that has it wrong."
        ),
        [CauseCodes.SecretPrefix] = (
            "Secret was stored with the word {word} in it",
            "The token is right for {signedWith}. The word {word} belongs to the header, and the sender writes it there itself.",
            "Remove the word {word} from the secret {where}."
        ),
        [CauseCodes.SecretWrongKind] = (
            "Stored secret is not a signing secret",
            "What is stored as the secret “{secretLabel}” looks like {looksLike}, which nobody signs webhooks with.",
            "Look for the webhook signing secret at {provider}; it is not the same as an API key or a certificate."
        ),
        [CauseCodes.SecretOtherEndpoint] = (
            "Signed with the secret of another endpoint",
            "The signature is right for the secret “{secretLabel}” of the endpoint {endpoint}. Each endpoint has its own.",
            "Add that secret to this endpoint, or point the sender at the other endpoint's URL."
        ),
        [CauseCodes.SecretPrevious] = (
            "Signed with a previous secret",
            "The signature is right for “{secretLabel}”, which was replaced. The sender still uses the old one.",
            "Set the new secret at {provider}, or keep the old one here until the change is through."
        ),
        [CauseCodes.SecretDecoding] = (
            "Secret is decoded differently (base64, hex, prefix)",
            "The signature comes out right when the secret “{secretLabel}” is read as {encoding}, with its prefix {prefix}, "
                + "and the result is the key.",
            "Make the key that way: here in the scheme’s secret rule, in a program in the line that makes the key of the secret."
        ),
        [CauseCodes.SignatureEncoding] = (
            "Signature is encoded differently",
            "The right value is there, but written as {encoding} ({written}), where {expected} was looked for.",
            "Let the sender write it as {expected}, or let the scheme read what the sender writes."
        ),
        [CauseCodes.HashAlgorithm] = (
            "Another hash was used",
            "The signature comes out right with {hash} ({construction}), not with {expected}.",
            "Switch the sender to {expected}, or use {hash} here."
        ),
        [CauseCodes.SignedContent] = (
            "Signed content differs from the configured template",
            "The signature is made over {template}, not over what is configured. {detail}",
            "If that is what the sender documents, use it here; else let the sender build the declared content, byte for byte."
        ),
        [CauseCodes.SignedUrl] = (
            "The sender signed another URL",
            "The signature covers the URL. The sender signed {url}, but the server saw {seen}. "
                + "A proxy that ends HTTPS or renames the host does that.",
            "Set PublicUrl to the address that the sender was given, and in your program build the URL from the forwarded headers."
        ),
        [CauseCodes.FormEncoding] = (
            "Form body was signed in another encoding",
            "The body is a form, and the signature is right for another shape of it: {form}.",
            "If that is what the sender documents, use a scheme that says so; else sign the body’s bytes as they are sent."
        ),
        [CauseCodes.BodyCompressed] = (
            "The body was compressed or unpacked after it was signed",
            "The signature is right for the body in another state of compression ({change}).",
            "Sign the bytes that are sent. If the sender does, look for a proxy that compresses or unpacks bodies."
        ),
        [CauseCodes.BodyNewline] = (
            "Line breaks or surrounding whitespace differ",
            "The signature is right for the same body with other line breaks or spaces at its ends ({change}). "
                + "Editors, shells (echo without -n) and text modes do that.",
            "Sign and send the same bytes: read files as bytes, and with curl use --data-binary."
        ),
        [CauseCodes.BodyBom] = (
            "Byte order mark was added or removed",
            "The signature is right for the same body with or without the three bytes EF BB BF before it ({change}).",
            "Write the body without a byte order mark, before it is signed and when it is sent."
        ),
        [CauseCodes.BodyReserialized] = (
            "The JSON was written again before it was signed (looks like {writerName})",
            "The signature is right for the same JSON as {writerName} writes it, not for the bytes that came. White space, "
                + "escapes, numbers or the order of keys differ.",
            "Serialize once, sign those bytes and send the same ones. If the sender does, look for a proxy that parses and rewrites bodies."
        ),
        [CauseCodes.BodyDoubleEncoded] = (
            "The JSON was signed as a string",
            "The signature is right for the body written once more as a JSON string ({change}).",
            "Sign the bytes of the body itself: something serializes a text that is JSON already."
        ),
        [CauseCodes.BodyBase64] = (
            "Body was base64-encoded or decoded after signing",
            "The signature is right for the body with base64 added or removed ({change}). Some gateways pack bodies into base64.",
            "Sign the bytes that are sent, and let the gateway pass them on unpacked."
        ),
        [CauseCodes.BodyCharset] = (
            "The body’s characters were converted",
            "The signature is right for the same text in other bytes ({change}).",
            "Sign the bytes that are sent; turn text into bytes once, as UTF-8."
        ),
        [CauseCodes.BodyEmpty] = (
            "An empty body was signed",
            "What was signed has nothing of the body that came ({change}). The sender signed before it had the body, or the body got lost.",
            "Sign after the body is built, and send the same bytes."
        ),
        [CauseCodes.BodyTruncated] = (
            "Body is truncated",
            "The body is cut off: {detail} A signature over the whole body cannot come out right.",
            "Raise Capture:MaxBodyBytes or send a smaller body; if the connection broke, send it again."
        ),
        [CauseCodes.BodyDigest] = (
            "The body is not the one that was signed",
            "{detail}",
            "Look for what changes the body between the sender and here; let it pass the bytes as they are."
        ),
        [CauseCodes.TimestampStale] = (
            "Timestamp is older than the tolerance",
            "The signed timestamp lies {seconds} seconds before the arrival; {tolerance} are allowed. "
                + "It is a late retry, a replay, or a clock is wrong.",
            "Check the clocks of both sides; for a replay, sign it again with the present time."
        ),
        [CauseCodes.TimestampFuture] = (
            "Timestamp is in the future (clock skew)",
            "The signed timestamp lies {seconds} seconds after the arrival; {tolerance} are allowed. One of the clocks is wrong.",
            "Set the clocks of both sides (NTP)."
        ),
        [CauseCodes.TimestampUnit] = (
            "Timestamp is in another unit (seconds or milliseconds)",
            "The timestamp is {sent}; the scheme takes it in another unit (seconds, not milliseconds, or the other way round).",
            "Convert it before comparing; sign the text exactly as it is sent."
        ),
        [CauseCodes.TokenExpired] = (
            "The token has expired",
            "The token is a JWT, and it was valid until {expiredAt}.",
            "Make a new token and set it at {provider} and here."
        ),
        [CauseCodes.Unknown] = (
            "No single explanation was found",
            "Tried {tried} combinations of your {secrets} secrets with other decodings, hashes, contents, URLs and "
                + "bodies{bounded}: none gives this signature. So it was most likely made with a secret that is not known here, or the "
                + "body was changed in a way that leaves no trace.",
            "Compare the secret at {provider} with the one here, character by character; "
                + "then send one delivery straight to this URL without anything between."
        ),
    };
}
