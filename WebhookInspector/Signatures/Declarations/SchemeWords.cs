using System.Diagnostics;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Matching;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>Describes an alternative in words for a user who is new to webhooks.</summary>
internal static class SchemeWords
{
    /// <summary>Describes the alternative: "HMAC-SHA256, hex, header X-Hub-Signature-256".</summary>
    public static string Describe(SignatureScheme form) =>
        form.Kind == SchemeKind.None
            ? "no signature"
            : $"{Lead(form)}{Algorithm(form)}, {DeclaredName<SignatureEncoding>.Of(form.Signature!.Encoding)}, "
                + $"{SignaturePlace.InWords(form.Signature)}";

    /// <summary>Describes the alternative, with the choices that the alternative left open and the match decided.</summary>
    public static string Describe(SignatureScheme form, AlternativeMatch match) =>
        Describe(form) + string.Concat(Settled(form, match).Select(s => ", " + s));

    public static string Verified(SignatureScheme form, AlternativeMatch match)
    {
        if (match.Secret.SamplesOnly)
        {
            return "Verified with the sample secret that was generated here.";
        }

        var opening = $"Verified with the secret “{match.Secret.Label}”: {Lead(form)}{Algorithm(form)}";
        var place = form.Signature is { Header: { } header } ? header : $"the {SignaturePlace.InWords(form.Signature!)}";
        return match.Template is { } template
            ? $"{opening} of {TemplateWords.Describe(form, template)}, "
                + $"{DeclaredName<SignatureEncoding>.Of(form.Signature!.Encoding)}, in {place}{Aside(form, match)}."
            : $"{opening} in {place}{Aside(form, match)}.";
    }

    public static string Algorithm(SignatureScheme form) =>
        form.Kind switch
        {
            SchemeKind.Hmac => "HMAC-" + form.Hash.InWords().Replace("-", "", StringComparison.Ordinal),
            SchemeKind.Hash => $"{form.Hash.InWords()} hash with the secret inside",
            SchemeKind.Token => "the shared token",
            SchemeKind.Basic => "user and password (HTTP Basic)",
            SchemeKind.Asymmetric => SignatureAlgorithm.Of(form.Algorithm!.Value).Words,
            _ => throw new UnreachableException($"A form of kind {form.Kind} has no algorithm."),
        };

    private static string Lead(SignatureScheme form) => form.Name is { } name ? $"{name}: " : "";

    private static IEnumerable<string> Settled(SignatureScheme form, AlternativeMatch match)
    {
        if (form.Content.Count > 1)
        {
            yield return "over " + TemplateWords.Describe(form, match.Template!);
        }

        foreach (var choice in Choices(form, match))
        {
            yield return choice;
        }
    }

    private static string Aside(SignatureScheme form, AlternativeMatch match) =>
        string.Join(", ", Choices(form, match)) is { Length: > 0 } choices ? $" ({choices})" : "";

    private static IEnumerable<string> Choices(SignatureScheme form, AlternativeMatch match)
    {
        if (form.Secret.Decode.Count > 1)
        {
            yield return "the secret taken " + SecretDecoder.InWords(match.Decoding);
        }

        if (match.Variant != BodyVariant.Raw)
        {
            yield return "the body " + BodyVariants.InWords(match.Variant);
        }
    }
}
