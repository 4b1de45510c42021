namespace WebhookInspector.Access;

/// <summary>Reads the addresses that the program, pages included, must listen on.</summary>
internal static class Addresses
{
    /// <summary>The address used when none is configured.</summary>
    public const string Default = "http://localhost:5080";

    public static IReadOnlyList<string> OfPages(IConfiguration configuration)
    {
        string[] urls = Split(configuration[WebHostDefaults.ServerUrlsKey]);
        if (urls.Length == 0)
        {
            urls =
            [
                .. Split(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
                .. Split(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
            ];
        }

        return urls.Length == 0 ? [Default] : urls;
    }

    public static string[] Split(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Null for an address that Kestrel could not read either.</summary>
    public static BindingAddress? TryParse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
