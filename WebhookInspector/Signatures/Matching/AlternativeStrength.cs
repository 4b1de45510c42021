using WebhookInspector.Requests;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Matching;

/// <summary>Determines how much a valid signature of an alternative proves.</summary>
internal static class AlternativeStrength
{
    public static Strength Of(SignatureScheme form) =>
        form.Kind switch
        {
            SchemeKind.None => Strength.None,
            SchemeKind.Token or SchemeKind.Basic => Strength.Token,
            _ => form.Content.All(t => Covers(form, t)) ? Strength.Signature : Strength.Partial,
        };

    public static Strength Of(SignatureScheme form, AlternativeMatch match) =>
        match.Template is { } template ? (Covers(form, template) ? Strength.Signature : Strength.Partial) : Of(form);

    /// <summary>
    /// True when the signature covers the body. A digest written by the sender covers the body only if the digest itself is signed.
    /// </summary>
    private static bool Covers(SignatureScheme form, ContentTemplate template) =>
        template.CoversBody
        || form.BodyDigest switch
        {
            { Header: { } header } => template.Tokens.Any(t =>
                t.Name == "header" && string.Equals(t.Argument, header, StringComparison.OrdinalIgnoreCase)
            ),
            { Query: { } query } => template.Tokens.Any(t => t.CoversQuery || (t.Name == "query" && t.Argument == query)),
            _ => false,
        };
}
