using System.Buffers;
using System.Text;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Replay.Sending;

/// <summary>A request, byte for byte as it will be sent over HTTP/1.1.</summary>
public sealed class OutboundRequest
{
    private static readonly SearchValues<char> TokenChars = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="headers">The message's headers. Connection headers are replaced by the target's: see <see cref="HopHeaders"/>.</param>
    /// <exception cref="SettingRefusedException">The method or a header cannot be sent. The message names it.</exception>
    public OutboundRequest(string method, TargetUrl url, IReadOnlyList<Header> headers, ReadOnlyMemory<byte> body)
    {
        CheckMethod(method);
        foreach (var header in headers)
            CheckHeader(header);
        (Method, Url, Body) = (method, url, body);
        // RFC 9110, 8.6: a method that usually has content sends Content-Length even when it is empty.
        var hasLength = body.Length > 0 || method is "POST" or "PUT" or "PATCH";
        Headers = HopHeaders.ForTarget(headers, url.Authority, hasLength ? body.Length : null);
    }

    public string Method { get; }

    public TargetUrl Url { get; }

    /// <summary>The header lines as sent, in order.</summary>
    public IReadOnlyList<Header> Headers { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The request line and headers, with the final empty line.</summary>
    public byte[] Head()
    {
        var head = new StringBuilder().Append(Method).Append(' ').Append(Url.PathAndQuery).Append(" HTTP/1.1\r\n");
        foreach (var (name, value) in Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        // One char of a header is one byte.
        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    /// <summary>The request for display: as on the wire, but a binary body is shown in base64.</summary>
    public string ToText()
    {
        var head = Encoding.Latin1.GetString(Head());
        try
        {
            return head + Strict.GetString(Body.Span);
        }
        catch (DecoderFallbackException)
        {
            return head + Convert.ToBase64String(Body.Span);
        }
    }

    /// <exception cref="SettingRefusedException">The text is not a valid method.</exception>
    public static void CheckMethod(string method)
    {
        if (!IsToken(method) || method.Equals("CONNECT", StringComparison.OrdinalIgnoreCase))
            throw new SettingRefusedException(
                "method",
                $"'{method}' can't be sent: letters, digits and - are allowed, and CONNECT is only for proxies."
            );
    }

    /// <exception cref="SettingRefusedException">The header would not be one line.</exception>
    public static void CheckHeader(Header header)
    {
        if (!IsToken(header.Name))
            throw new SettingRefusedException("headers", $"the name '{header.Name}' can't be sent: letters, digits and - are allowed.");
        if (header.Value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
            throw new SettingRefusedException(
                "headers",
                $"the value of {header.Name} holds a line break or NUL, which would end the header."
            );
        if (header.Value.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0)
            throw new SettingRefusedException("headers", $"the value of {header.Name} contains a character beyond Latin-1.");
    }

    private static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(TokenChars);
}
