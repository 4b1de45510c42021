using System.Text.RegularExpressions;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Diagnosis;

/// <summary>Recognizes by its format when a stored secret is actually something else.</summary>
internal static partial class SecretKinds
{
    private static readonly (string Prefix, string Kind)[] Prefixes =
    [
        ("ghp_", "a GitHub access token"),
        ("github_pat_", "a GitHub access token"),
        ("gho_", "a GitHub access token"),
        ("glpat-", "a GitLab access token"),
        ("sk_live_", "a secret API key"),
        ("sk_test_", "a secret API key"),
        ("pk_live_", "a public API key"),
        ("pk_test_", "a public API key"),
        ("rk_live_", "a restricted API key"),
        ("rk_test_", "a restricted API key"),
        ("xoxb-", "a Slack bot token"),
        ("xoxp-", "a Slack user token"),
        ("AKIA", "an AWS access key id"),
        ("shpat_", "a Shopify access token"),
        ("SG.", "a SendGrid API key"),
        ("ssh-rsa ", "an SSH key"),
        ("ssh-ed25519 ", "an SSH key"),
        ("http://", "a URL"),
        ("https://", "a URL"),
        ("Bearer ", "an authorization header"),
        ("Basic ", "an authorization header"),
    ];

    /// <summary>Returns a description such as "a JWT"; null for a text that may be the secret.</summary>
    public static string? Fault(SignatureScheme form, string secret)
    {
        var text = secret.Trim();
        if (form.Kind == SchemeKind.Asymmetric)
            return KeyFault(form, text);
        if (form.Kind is SchemeKind.Token or SchemeKind.Basic)
            return null;
        if (text.StartsWith("-----BEGIN ", StringComparison.Ordinal))
            return text.StartsWith("-----BEGIN CERTIFICATE", StringComparison.Ordinal) ? "a certificate" : "a key in PEM";
        if (Jwt().IsMatch(text))
            return "a JWT";
        if (Array.Find(Prefixes, p => text.StartsWith(p.Prefix, StringComparison.Ordinal)) is { Kind: { } kind })
            return kind;
        return
            form.Secret.Decode.All(d => SecretDecoder.Key(form.Secret, d, secret) is null)
            && form.Secret.Decode.All(d => SecretDecoder.Key(form.Secret, d, text) is null)
            ? $"text that is not {string.Join(" or ", form.Secret.Decode.Select(DeclaredName<SecretDecoding>.Of))}"
            : null;
    }

    private static string? KeyFault(SignatureScheme form, string secret)
    {
        foreach (var decoding in form.Secret.Decode)
        {
            using var key = SignatureAlgorithm.Of(form.Algorithm!.Value).TryRead(form.Secret, decoding, secret);
            if (key is not null)
                return null;
        }

        return "something that is no key for this scheme";
    }

    [GeneratedRegex(@"^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Jwt();
}
