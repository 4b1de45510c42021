using System.Text.RegularExpressions;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers.Snippets;

/// <summary>Matches one item of a signature list in generated code: by its prefix, or by a pattern with the group <c>sig</c>.</summary>
internal static class ItemPattern
{
    public static string Lead(ListItem item) => item.Prefix ?? item.Version + (item.Separator ?? ",");

    /// <summary>Returns a regular expression that all languages here read the same way, except for the syntax of a group name.</summary>
    public static string OfTemplate(string template)
    {
        var pattern = Regex.Replace(
            template,
            @"\{(?<name>\w+)\}|(?<text>[^{]+)",
            m =>
                m.Groups["name"].Value switch
                {
                    "sig" => "(?<sig>.*?)",
                    { Length: > 0 } => ".*?",
                    _ => Escape(m.Value),
                },
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        return $"^{pattern}$";
    }

    private static string Escape(string text) =>
        Regex.Replace(text, @"[\\^$.|?*+()\[\]/]", @"\$&", RegexOptions.None, TimeSpan.FromSeconds(1));
}
