using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Generates guesses at the hash: row 6.</summary>
internal static class HashChoices
{
    private static readonly Construction[] Others =
    [
        Construction.Hmac,
        Construction.KeyThenContent,
        Construction.ContentThenKey,
        Construction.Plain,
    ];

    public static TrialHash AsConfigured(SignatureScheme form) =>
        new(form.Kind == SchemeKind.Hash ? Construction.Plain : Construction.Hmac, form.Hash, form.Prehash, null);

    public static IEnumerable<TrialHash> Changed(SignatureScheme form) =>
        from construction in Others
        from kind in Enum.GetValues<HashKind>()
        where kind != form.Hash || construction != AsConfigured(form).Construction || form.Prehash is not null
        select new TrialHash(
            construction,
            kind,
            null,
            Change.Of(
                CauseCodes.HashAlgorithm,
                ("hash", DeclaredName<HashKind>.Of(kind)),
                ("construction", InWords(construction)),
                ("expected", DeclaredName<HashKind>.Of(form.Hash))
            )
        );

    /// <summary>Row 13: key and message swapped, so that the message is the key.</summary>
    public static TrialHash Swapped(SignatureScheme form) =>
        new(
            Construction.HmacSwapped,
            form.Hash,
            null,
            Change.Of(
                CauseCodes.HashAlgorithm,
                ("hash", DeclaredName<HashKind>.Of(form.Hash)),
                ("construction", InWords(Construction.HmacSwapped)),
                ("expected", DeclaredName<HashKind>.Of(form.Hash))
            )
        );

    private static string InWords(Construction construction) =>
        construction switch
        {
            Construction.Hmac => "hmac",
            Construction.KeyThenContent => "hash of secret + content",
            Construction.ContentThenKey => "hash of content + secret",
            Construction.HmacSwapped => "hmac with secret and content swapped",
            _ => "hash without a secret",
        };
}
