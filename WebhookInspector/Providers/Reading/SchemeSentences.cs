using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Matching;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Reading;

/// <summary>Explains a declared scheme in Markdown, for a user who must verify it.</summary>
internal static class SchemeSentences
{
    public static IEnumerable<string> Of(SignatureScheme scheme)
    {
        if (scheme.Signature is not { } source)
        {
            yield return "Deliveries are not signed.";
            yield break;
        }

        foreach (var form in new[] { scheme }.Concat(scheme.Alternatives))
            yield return Form(form);
        if (source.Parse.Any)
            yield return "There may be several signatures, as when a secret is changed; one that fits is enough.";
        foreach (
            var part in new[]
            {
                Selector(scheme),
                Secret(scheme.Secret),
                Timestamp(scheme.Timestamp),
                Digest(scheme.BodyDigest),
                Body(scheme),
                Coverage(scheme),
            }.OfType<string>()
        )
            yield return part;
    }

    private static string Form(SignatureScheme form)
    {
        var place = $"{SignaturePlace.InWords(form.Signature!)}{Parsing(form)}";
        if (form.Content.Count == 0)
            return $"Sent is {SchemeWords.Algorithm(form)}, in the {place}.";
        var contents = string.Join("\n", form.Content.Select(c => c.Text.Replace('{', '<').Replace('}', '>')));
        var prehash = form.Prehash is { } hash ? $", of which the {hash.InWords()} is signed" : "";
        return $"{SchemeWords.Algorithm(form)}, written in {DeclarationObject.EnumText(form.Signature!.Encoding)} in the {place}, "
            + $"over{prehash}:\n\n```text\n{contents}\n```";
    }

    private static string Parsing(SignatureScheme form) =>
        form.Signature!.Parse switch
        {
            { Type: ParseKind.Prefix, Prefix: { } prefix } => $" behind `{prefix.Trim()}`",
            { Type: ParseKind.Kv } kv =>
                $" as the value of `{string.Join("` or `", kv.SignatureKeys)}` in a list of pairs with `{kv.PairSeparator}` between them",
            { Type: ParseKind.List, Item: { } item } => $" in a list whose items are written as {ItemFormat.InWords(item)}",
            { Type: ParseKind.Regex, Write: { } write } => $" written as `{write.Replace('{', '<').Replace('}', '>')}`",
            _ => "",
        };

    private static string? Selector(SignatureScheme scheme) =>
        scheme.Selector is { } selector ? $"This holds where the header {selector.Header} is `{selector.EqualTo}`." : null;

    private static string? Secret(SecretRule rule)
    {
        var decoding = rule.Decode is [SecretDecoding.Utf8] or [SecretDecoding.Pem]
            ? null
            : string.Join(" or ", rule.Decode.Select(SecretDecoder.InWords));
        var prefix = rule.StripPrefix is { } strip ? $" without its `{strip}`" : "";
        return decoding is null && prefix.Length == 0 ? null : $"The key is the secret{prefix}, {decoding ?? "as plain text"}.";
    }

    private static string? Timestamp(TimestampRule? rule)
    {
        if (rule is null)
            return null;
        var from = $"The timestamp is {ValueReader.InWords(rule.From)} ({DeclarationObject.EnumText(rule.Format)})";
        return rule.ToleranceSeconds is not { } seconds ? from + "; no bound is set on its age."
            : rule.Direction == TimestampDirection.Past ? $"{from}; a delivery is stale when it is more than {seconds} s old."
            : $"{from}; it may be {seconds} s off, either way.";
    }

    private static string? Digest(BodyDigestRule? rule) =>
        rule is null
            ? null
            : $"The body is bound by its {rule.Hash.InWords()} in "
                + $"{(rule.Header is { } header ? $"the header {header}" : $"the query parameter {rule.Query}")}, "
                + "which has to be checked too.";

    private static string? Body(SignatureScheme scheme)
    {
        var others = scheme.BodyVariants.Where(v => v != BodyVariant.Raw).Select(BodyVariants.InWords).ToList();
        return others.Count == 0 ? null : $"The body may have been signed {string.Join(" or ", others)}.";
    }

    private static string? Coverage(SignatureScheme scheme) =>
        AlternativeStrength.Of(scheme) switch
        {
            Strength.Token => "That proves who sent it, but nothing about the body.",
            Strength.Partial => "**The body is not covered** as a whole: a right signature says nothing about what it leaves out.",
            _ => null,
        };
}
