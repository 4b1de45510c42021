using System.Net;
using System.Text;

namespace WebhookInspector.Samples;

/// <summary>
/// Creates the connection handler for requests to this program itself: no proxy, no redirects, header values byte for byte.
/// </summary>
internal static class OwnServer
{
    public static SocketsHttpHandler Handler() =>
        new()
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        };
}
