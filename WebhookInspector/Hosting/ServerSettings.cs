using System.Text;
using Microsoft.Extensions.Configuration.Memory;

namespace WebhookInspector.Hosting;

/// <summary>Configures the web server.</summary>
internal static class ServerSettings
{
    /// <summary>
    /// Turns off the framework's request logs, whose request targets hold capture tokens, unless configured otherwise. The defaults are in
    /// code because a settings file is only found from the content root.
    /// </summary>
    private static readonly Dictionary<string, string?> QuietLogs = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        // Without this each request gets an activity and a log scope, for logs that are off.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
    };

    /// <summary>
    /// The directory of the assets of a published program, wherever it is started from; null when run from its build, which finds them by
    /// the manifest.
    /// </summary>
    public static string? PublishedAssets =>
        Path.Combine(AppContext.BaseDirectory, "wwwroot") is var assets && Directory.Exists(assets) ? assets : null;

    public static void AddServer(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietLogs });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            ServerLimits.Apply(server.Limits);
            // One char is one byte: header values are stored and signed exactly as sent.
            server.RequestHeaderEncodingSelector = static _ => Encoding.Latin1;
            server.ResponseHeaderEncodingSelector = static _ => Encoding.Latin1;
        });
    }
}
