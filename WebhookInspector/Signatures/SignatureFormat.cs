namespace WebhookInspector.Signatures;

/// <summary>Writes a signature in the format that <see cref="SignatureParser"/> reads.</summary>
internal static class SignatureFormat
{
    /// <exception cref="CannotSignException">The declaration defines how to read the value but not how to write it.</exception>
    public static string Write(SignatureScheme form, string signature, string? timestamp, string messageId)
    {
        var parse = form.Signature!.Parse;
        return parse.Type switch
        {
            ParseKind.Prefix => WireText.FromDeclared(parse.Prefix!) + signature,
            ParseKind.Kv => string.Join(parse.PairSeparator, Pairs(form, signature, timestamp, messageId)),
            ParseKind.List => ItemFormat.Write(parse.Item!, form, signature),
            ParseKind.Regex => ItemFormat.WriteTemplate(
                parse.Write
                    ?? throw new CannotSignException(
                        "The scheme says how its signature is read, not how it is written: give signature.parse.write."
                    ),
                form,
                signature
            ),
            _ => signature,
        };
    }

    private static IEnumerable<string> Pairs(SignatureScheme form, string signature, string? timestamp, string messageId)
    {
        if (form.Timestamp?.From.Kv is { } timestampKey)
        {
            yield return $"{timestampKey}={timestamp}";
        }

        if (form.MessageId?.Kv is { } idKey)
        {
            yield return $"{idKey}={WireText.FromDeclared(messageId)}";
        }

        yield return $"{form.Signature!.Parse.SignatureKeys[0]}={signature}";
    }
}
