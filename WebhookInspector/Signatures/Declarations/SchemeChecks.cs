using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>Checks that the members of a scheme are consistent, so that no declaration accepts a forgery or can never match.</summary>
internal static class SchemeChecks
{
    /// <summary>The maximum number of contents and of alternatives: each may hash the whole body once per secret.</summary>
    private const int MaxTries = 16;

    private static readonly SecretDecoding[] PublicKeys = [SecretDecoding.Base64Spki, SecretDecoding.Pem, SecretDecoding.X509];

    public static void Check(SignatureScheme scheme, DeclarationObject declared)
    {
        CheckMembers(scheme, declared);
        CheckContent(scheme, declared);
        CheckSecret(scheme, declared);
        CheckAlternatives(scheme, declared);
        if (scheme.Timestamp?.From.Kv is not null && scheme.Signature?.Parse.Type != ParseKind.Kv)
        {
            declared.Fault("timestamp.from.kv", "needs a signature.parse of the type kv");
        }

        if (scheme.MessageId?.Kv is not null && scheme.Signature?.Parse.Type != ParseKind.Kv)
        {
            declared.Fault("messageId.kv", "needs a signature.parse of the type kv");
        }
    }

    private static void CheckMembers(SignatureScheme scheme, DeclarationObject declared)
    {
        var kind = DeclaredName<SchemeKind>.Of(scheme.Kind);
        var isSigned = Signs(scheme.Kind);
        Require(declared, "signature", scheme.Kind != SchemeKind.None, kind);
        Require(declared, "content", isSigned, kind);
        Require(declared, "algorithm", scheme.Kind == SchemeKind.Asymmetric, kind, DeclaredName<KeyAlgorithm>.Allowed);
        foreach (var stray in new[] { "bodyDigest", "bodyVariants", "prehash" }.Where(n => !isSigned && declared.Has(n)))
        {
            declared.Fault(stray, $"means nothing for the kind {kind}; remove it");
        }

        if (scheme.Kind is not (SchemeKind.Hmac or SchemeKind.Hash) && declared.Has("hash"))
        {
            declared.Fault("hash", $"means nothing for the kind {kind}; remove it");
        }

        if (isSigned && scheme.Signature?.Encoding == SignatureEncoding.Plain)
        {
            declared.Fault("signature.encoding", $"cannot be plain for the kind {kind}; allowed are hex, base64, base64url, base64-der");
        }
    }

    private static void Require(DeclarationObject declared, string name, bool isNeeded, string kind, string? allowed = null)
    {
        if (isNeeded && !declared.Has(name))
        {
            declared.Fault(name, $"is missing; the kind {kind} needs it" + (allowed is null ? "" : $"; allowed are {allowed}"));
        }
        else if (!isNeeded && declared.Has(name))
        {
            declared.Fault(name, $"means nothing for the kind {kind}; remove it");
        }
    }

    private static void CheckContent(SignatureScheme scheme, DeclarationObject declared)
    {
        foreach (var token in scheme.Content.SelectMany(c => c.Tokens))
        {
            var fault = token switch
            {
                { Name: "timestamp" } when scheme.Timestamp is null => "uses {timestamp}, but there is no timestamp to read it from",
                { Name: "id" } when scheme.MessageId is null => "uses {id}, but there is no messageId to read it from",
                { Name: "config", Argument: { } key } when !scheme.Config.ContainsKey(key) =>
                    $"uses {{config:{key}}}, but config has no {key}",
                { CoversBody: true, Name: var name }
                    when scheme.Signature is { Json: not null } || (scheme.Signature is { Form: not null } && name != "form") =>
                    $"covers the body with {{{name}}}, but the signature stands in the body itself",
                { CoversQuery: true, Name: var name } when scheme.Signature is { Query: not null } =>
                    $"covers the query with {{{name}}}, but the signature stands in the query itself",
                { Name: "secret" } when scheme.Kind == SchemeKind.Asymmetric => "uses {secret}, but an asymmetric scheme shares none",
                _ => null,
            };
            if (fault is not null)
            {
                declared.Fault("content", fault);
            }
        }

        if (scheme.Content.Count > MaxTries)
        {
            declared.Fault("content", $"may hold at most {MaxTries} templates");
        }

        if (scheme.Kind == SchemeKind.Hash && scheme.Content.Any(c => !c.Uses("secret")))
        {
            declared.Fault("content", "must use {secret} for the kind hash: without it anyone could sign");
        }
    }

    private static void CheckSecret(SignatureScheme scheme, DeclarationObject declared)
    {
        var allowed = scheme.Kind == SchemeKind.Asymmetric ? PublicKeys : Enum.GetValues<SecretDecoding>().Except(PublicKeys);
        if (scheme.Secret.Decode.Except(allowed).Any())
        {
            declared.Fault(
                "secret.decode",
                $"for the kind {DeclaredName<SchemeKind>.Of(scheme.Kind)} must be one of "
                    + $"{string.Join(", ", allowed.Select(DeclaredName<SecretDecoding>.Of))}"
            );
        }
    }

    private static void CheckAlternatives(SignatureScheme scheme, DeclarationObject declared)
    {
        if (scheme.Kind == SchemeKind.None && scheme.Alternatives.Count > 0)
        {
            declared.Fault("alternatives", "mean nothing for the kind none; remove them");
        }

        if (scheme.Alternatives.Count > MaxTries)
        {
            declared.Fault("alternatives", $"may hold at most {MaxTries} forms");
        }

        for (var i = 0; i < scheme.Alternatives.Count; i++)
        {
            var alternative = scheme.Alternatives[i];
            if (
                alternative.Name is null
                || alternative.Name == scheme.Name
                || scheme.Alternatives.Take(i).Any(a => a.Name == alternative.Name)
            )
            {
                declared.Fault($"alternatives[{i}].name", "must be there and be unlike the other forms’ names");
            }

            if (alternative.Kind == SchemeKind.None)
            {
                declared.Fault($"alternatives[{i}].kind", "cannot be none: such a form would accept everything");
            }
        }
    }

    private static bool Signs(SchemeKind kind) => kind is SchemeKind.Hmac or SchemeKind.Hash or SchemeKind.Asymmetric;
}
