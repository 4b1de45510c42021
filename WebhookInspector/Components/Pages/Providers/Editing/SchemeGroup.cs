using WebhookInspector.Components.Shared.Schemes;

namespace WebhookInspector.Components.Pages.Providers.Editing;

/// <summary>Fields of a scheme that are shown together.</summary>
/// <param name="Empty">The summary when none of them has a value.</param>
/// <param name="Starts">The beginnings of their paths.</param>
public sealed record SchemeGroup(string Title, string Empty, params string[] Starts)
{
    private const int LongestSummary = 80;

    /// <summary>The fields that nearly every scheme needs.</summary>
    public static SchemeGroup Main { get; } =
        new("Signature", "", "hash", "algorithm", "signature.header", "signature.encoding", "content");

    /// <summary>The fields that open on demand.</summary>
    public static IReadOnlyList<SchemeGroup> Further { get; } =
    [
        new(
            "Another place than a header",
            "none",
            "signature.query",
            "signature.json",
            "signature.form",
            "signature.headers",
            "signature.headerPattern"
        ),
        new("Format of the signature", "raw", "signature.parse."),
        new("Timestamp", "none", "timestamp."),
        new("How the secret becomes a key", "as text", "secret."),
        new("Message id, body digest, changes to the body", "none", "messageId.", "bodyDigest.", "prehash", "bodyVariants"),
    ];

    public IEnumerable<SchemeField> Shown(Func<SchemeField, string> valueOf) =>
        SchemeField.All.Where(field => Array.Exists(Starts, start => IsIn(field.Path, start)) && field.IsShown(valueOf));

    /// <summary>The values in one line; says so when there are none.</summary>
    public string Summary(Func<SchemeField, string> valueOf)
    {
        var values = Shown(valueOf).Select(valueOf).Where(value => value.Length > 0).ToList();
        var text = values.Count == 0 ? Empty : string.Join(" · ", values).ReplaceLineEndings(", ");
        return text.Length > LongestSummary ? text[..LongestSummary] + "…" : text;
    }

    private static bool IsIn(string path, string start) =>
        start.EndsWith('.') ? path.StartsWith(start, StringComparison.Ordinal) : path == start;
}
