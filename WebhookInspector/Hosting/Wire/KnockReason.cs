using System.Globalization;

namespace WebhookInspector.Hosting.Wire;

/// <summary>Says in words why something was no request. The words are the program's: none is the sender's.</summary>
internal static class KnockReason
{
    private const int LongestReason = 100;

    /// <param name="status">The status of the web server's answer.</param>
    /// <param name="message">The web server's message.</param>
    public static string Of(ReadOnlySpan<byte> bytes, int status, string message)
    {
        if (message.StartsWith("Detected a TLS handshake", StringComparison.Ordinal) || bytes is [0x16, 0x03, ..])
            return "The URL was given with https://, this address speaks http";
        if (bytes.StartsWith("PRI * HTTP/2.0"u8))
            return "HTTP/2 without TLS: this address speaks HTTP/1.1";
        if (bytes is [not ((> (byte)' ' and < 0x7F) or (byte)'\r' or (byte)'\n'), ..])
            return "What came is not HTTP";
        var head = bytes.IndexOf("\r\n\r\n"u8) is var end and >= 0 ? bytes[..end] : bytes;
        var reason =
            status == StatusCodes.Status400BadRequest && head.Contains((byte)0) ? "The head holds a NUL byte"
            : status == StatusCodes.Status400BadRequest && IsFolded(head)
                ? "A header continues on the next line, which HTTP no longer allows"
            : Short(message);
        return string.Create(CultureInfo.InvariantCulture, $"{status} {reason}");
    }

    private static bool IsFolded(ReadOnlySpan<byte> head) => head.IndexOf("\r\n "u8) >= 0 || head.IndexOf("\r\n\t"u8) >= 0;

    /// <summary>Cuts the message at the colon: the rest is what the sender wrote.</summary>
    private static string Short(string message) =>
        message.Split(':')[0].TrimEnd('.') is { Length: <= LongestReason } reason ? reason : "Not readable";
}
