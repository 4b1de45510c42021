namespace WebhookInspector.Access;

/// <summary>The addresses that the whole program, pages included, is asked to listen on.</summary>
internal static class Addresses
{
    /// <summary>Where the inspector is found when nothing else is said.</summary>
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

    /// <summary>Null when Kestrel could not read it either.</summary>
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
