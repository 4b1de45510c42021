using System.Text;

namespace WebhookInspector.Settings;

/// <summary>The web server's own settings.</summary>
public static class ServerSettings
{
    public static void AddServer(this WebApplicationBuilder builder)
    {
        // Only a published program has its assets in wwwroot; one that is run from the build finds them by the manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            // One char is one byte: header values are stored and signed exactly as sent.
            server.RequestHeaderEncodingSelector = static _ => Encoding.Latin1;
            server.ResponseHeaderEncodingSelector = static _ => Encoding.Latin1;
        });
    }
}
