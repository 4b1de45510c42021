namespace WebhookInspector.Requests.Reading;

/// <summary>
/// Detects images that a browser can show and that contain no script. Only their first bytes count, not the declared type.
/// </summary>
public static class ImageType
{
    /// <returns>The media type; null for anything else, in particular SVG.</returns>
    public static string? Of(ReadOnlySpan<byte> body) =>
        body switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
            _ => null,
        };
}
