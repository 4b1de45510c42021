using System.Text;
using Microsoft.Extensions.Configuration.Memory;

namespace WebhookInspector.Hosting;

/// <summary>The web server's own settings.</summary>
public static class ServerSettings
{
    /// <summary>
    /// The framework's lines name request targets, which hold capture tokens: they are off unless someone turns them on. Defaults in code,
    /// because a file
    /// is only found from the content root.
    /// </summary>
    private static readonly Dictionary<string, string?> QuietLogs = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        // Else each request gets an activity and a log scope, for lines that are off.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
    };

    /// <summary>
    /// Where a published program has its assets, from wherever it is started; null for one that is run from its build, which finds them by
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
