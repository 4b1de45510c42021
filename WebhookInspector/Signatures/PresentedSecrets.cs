using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Signatures;

/// <summary>Lists what a message presents as the secret itself: the token or password that a form of the scheme compares.</summary>
internal static class PresentedSecrets
{
    /// <summary>True for a form whose "signature" is the secret.</summary>
    public static bool IsIn(SignatureScheme form) => form.Kind is SchemeKind.Token or SchemeKind.Basic;

    /// <summary>The scheme's forms that carry a secret.</summary>
    public static IEnumerable<SignatureScheme> Forms(SignatureScheme scheme) => scheme.Alternatives.Prepend(scheme).Where(IsIn);

    /// <returns>Each value as it was sent and as it was read, one character a byte.</returns>
    public static IEnumerable<string> Of(SignatureScheme scheme, SignedMessage message) =>
        from form in Forms(scheme)
        where form.Signature is not null
        from place in SignaturePlace.Read(form.Signature!, message)
        from value in place
        from text in SignatureParser.Parse(form.Signature!.Parse, value, out _).Append(value)
        select text;
}
