using System.Diagnostics;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers.Snippets;

/// <summary>
/// Generates source code that verifies a scheme's signatures with what comes with the language only; in Python, public keys need the
/// package cryptography.
/// </summary>
public static class VerificationCode
{
    /// <summary>
    /// One function: method, absolute URL, headers by lower-case name, raw body, secret (and the moment to judge the timestamp by) to a
    /// boolean. Null for a
    /// scheme that signs nothing.
    /// </summary>
    public static string? For(SignatureScheme scheme, CodeLanguage language) =>
        scheme.Kind == SchemeKind.None
            ? null
            : language switch
            {
                CodeLanguage.CSharp => new CSharpWriter().Write(scheme),
                CodeLanguage.JavaScript => new JavaScriptSnippet().Write(scheme),
                CodeLanguage.Python => new PythonSnippet().Write(scheme),
                CodeLanguage.Php => new PhpWriter().Write(scheme),
                _ => throw new UnreachableException($"No code is written in {language}."),
            };

    public static string? For(ProviderDefinition definition, CodeLanguage language) => For(definition.Scheme, language);
}
