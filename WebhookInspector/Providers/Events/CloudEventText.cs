using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Providers.Events;

/// <summary>Reads header values of the CloudEvents binary mode, which are percent-encoded (HTTP protocol binding, 3.1.3.2).</summary>
internal static class CloudEventText
{
    private const string Prefix = "ce-";

    /// <summary>Decodes the value of an attribute's header; every other header's value is returned as it is.</summary>
    public static string Read(string name, string value)
    {
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return value;
        var text = HeaderText.Read(value);
        // Senders before version 1.0.1 may quote the value.
        if (text is ['"', .. var quoted, '"'])
            text = quoted.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
        return text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
    }
}
