using System.Text;

namespace WebhookInspector.Hosting.Wire;

/// <summary>
/// The beginning of what came and was no request, without what has to be hidden: header values, queries, and tokens of links.
/// </summary>
internal static class FirstBytes
{
    private const int MaxBytes = 512;

    /// <summary>What is not text says enough with its first bytes.</summary>
    private const int MaxBinary = 64;

    private const byte Hidden = (byte)'*';
    private const string CapturePath = "/hooks/";

    /// <param name="hides">True for a header whose values are hidden.</param>
    public static byte[] Shown(ReadOnlySpan<byte> bytes, Func<string, bool> hides)
    {
        if (bytes is not [> (byte)' ' and < 0x7F, ..])
            return bytes[..Math.Min(MaxBinary, bytes.Length)].ToArray();
        // Only the head: what follows is a body.
        var end = bytes.IndexOf("\r\n\r\n"u8);
        var shown = bytes[..Math.Min(MaxBytes, end < 0 ? bytes.Length : end)].ToArray();
        var isHidden = false;
        for (var start = 0; start < shown.Length; )
        {
            var length = shown.AsSpan(start).IndexOfAny((byte)'\r', (byte)'\n');
            var line = shown.AsSpan(start, length < 0 ? shown.Length - start : length);
            if (start == 0)
                HideTarget(line);
            else if (!line.IsEmpty)
                isHidden = HideValue(line, hides, isHidden);
            start += line.Length + 1;
        }

        return shown;
    }

    /// <summary>The provider and token of a capture URL in the request line; null when they cannot be read.</summary>
    public static (string Provider, string Token)? CaptureUrl(ReadOnlySpan<byte> bytes)
    {
        var line = Encoding.Latin1.GetString(bytes[..Math.Min(MaxBytes, bytes.Length)]).Split('\r', '\n')[0];
        return
            line.Split(' ') is [_, var target, ..]
            && target.StartsWith(CapturePath, StringComparison.Ordinal)
            && target[CapturePath.Length..].Split('/', '?') is [{ Length: > 0 } provider, { Length: > 0 } token, ..]
            ? (provider, token)
            : null;
    }

    /// <summary>
    /// Hides the query; of a path that is no capture URL, all but its first part, because the rest may be a link's token.
    /// </summary>
    private static void HideTarget(Span<byte> line)
    {
        var slash = line.IndexOf((byte)'/');
        if (slash < 0)
            return;
        var target = line[slash..];
        target = target.IndexOf((byte)' ') is var space and >= 0 ? target[..space] : target;
        var hidden = target.StartsWith("/hooks/"u8) ? target.IndexOf((byte)'?') : 1 + target[1..].IndexOfAny((byte)'/', (byte)'?');
        if (hidden > 0)
            target[(hidden + 1)..].Fill(Hidden);
    }

    /// <returns>True when the line, and so what continues it, is hidden.</returns>
    private static bool HideValue(Span<byte> line, Func<string, bool> hides, bool isBeforeHidden)
    {
        var isContinued = isBeforeHidden && line[0] is ((byte)' ' or (byte)'\t');
        var start = line.Length - line.TrimStart(" \t"u8).Length;
        var end = line[start..].IndexOf((byte)':') is var colon and >= 0
            ? start + colon
            : start + Math.Max(0, line[start..].IndexOf((byte)' '));
        // A name in which something forbidden stands is still that name to the sender.
        var name = string.Concat(
            line[start..end].ToArray().Select(b => (char)b).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        );
        if (!isContinued && !hides(name))
            return false;
        line[(isContinued ? 0 : Math.Min(end + 1, line.Length))..].Fill(Hidden);
        return true;
    }
}
