using System.Text.RegularExpressions;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers.Snippets;

/// <summary>How code recognises one item of a signature list: by what it begins with, or by a pattern with the group <c>sig</c>.</summary>
internal static class ItemPattern
{
    public static string Lead(ListItem item) => item.Prefix ?? item.Version + (item.Separator ?? ",");

    /// <summary>A regular expression that every language here reads alike, but for the name of a group.</summary>
    public static string OfTemplate(string template)
    {
        var pattern = Regex.Replace(template, @"\{(?<name>\w+)\}|(?<text>[^{]+)", m => m.Groups["name"].Value switch
        {
            "sig" => "(?<sig>.*?)",
            { Length: > 0 } => ".*?",
            _ => Escape(m.Value),
        }, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return $"^{pattern}$";
    }

    private static string Escape(string text) => Regex.Replace(text, @"[\\^$.|?*+()\[\]/]", @"\$&", RegexOptions.None, TimeSpan.FromSeconds(1));
}
