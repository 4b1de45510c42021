using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures;

/// <summary>Signs a message by a declared scheme: adds everything that the provider would add.</summary>
public static class MessageSigner
{
    /// <summary>
    /// Returns the message with the signature, timestamp, message id and body digest of the scheme added; earlier values of the same
    /// names are replaced.
    /// </summary>
    /// <param name="secret">The secret; for an asymmetric scheme, the private key in PEM.</param>
    /// <param name="messageId">The message id, for schemes that use one.</param>
    /// <param name="form">The name of the alternative to sign with; null for the main one.</param>
    /// <exception cref="CannotSignException">The secret is not a valid key for this scheme, or the message cannot hold a value that
    /// must be added.</exception>
    public static SignedMessage Sign(
        SignatureScheme scheme,
        SignedMessage message,
        SigningSecret secret,
        DateTimeOffset at,
        string messageId,
        string? form = null
    )
    {
        var chosen =
            form is null || form == scheme.Name
                ? scheme
                : scheme.Alternatives.FirstOrDefault(a => a.Name == form)
                    ?? throw new CannotSignException($"The scheme has no form named “{form}”.");
        return chosen.Kind == SchemeKind.None ? message : SignForm(chosen, message, secret, at, messageId);
    }

    private static SignedMessage SignForm(
        SignatureScheme form,
        SignedMessage message,
        SigningSecret secret,
        DateTimeOffset at,
        string messageId
    )
    {
        var draft = new MessageDraft(message);
        if (form.Selector is { } selector)
        {
            draft.SetHeader(selector.Header, selector.EqualTo);
        }

        var timestamp = form.Timestamp is { } rule ? TimestampReader.Write(at, rule.Format) : null;
        if (timestamp is not null)
        {
            draft.SetTimestamp(form.Timestamp!, timestamp, isNeeded: form.Content.Count > 0 && form.Content[0].Uses("timestamp"));
        }

        if (form.MessageId is { } source)
        {
            draft.SetValue(source, WireText.FromDeclared(messageId));
        }

        if (form.BodyDigest is { } digest)
        {
            draft.SetDigest(digest);
        }

        var values = ContentValues.From(form, draft.Message) with { Timestamp = timestamp };
        values = form.MessageId?.Kv is null ? values : values with { Id = WireText.FromDeclared(messageId) };
        var signature = SignatureDecoder.Encode(SignatureMaker.Make(form, values, secret), form.Signature!.Encoding);
        draft.SetSignature(form.Signature, SignatureFormat.Write(form, signature, timestamp, messageId));
        return draft.Message;
    }
}
