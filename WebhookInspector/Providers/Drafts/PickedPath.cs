using System.Globalization;
using System.Text;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Providers.Drafts;

/// <summary>Writes the path to a value that was picked in a body, as a definition names it: <c>$.data.items[0].id</c>.</summary>
public static class PickedPath
{
    /// <returns>Null for the whole body, and for a name that no path can hold.</returns>
    public static string? Of(JsonTreeNode node)
    {
        var text = new StringBuilder("$");
        foreach (var step in node.Path)
        {
            if (step.NameText is not { } name)
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
                text.Append('.').Append(name);
            else
                text.Append("['").Append(name).Append("']");
        }

        return ValuePath.TryParse(text.ToString())?.Text;
    }
}
