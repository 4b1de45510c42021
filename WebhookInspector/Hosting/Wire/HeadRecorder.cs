using System.Buffers;

namespace WebhookInspector.Hosting.Wire;

/// <summary>
/// Records what the web server's parser takes from a connection as the head of a request, the only place where it can be seen as sent.
/// Bodies are not recorded.
/// </summary>
/// <remarks>Used by one request at a time: the parser, then the application, then the parser again.</remarks>
internal sealed class HeadRecorder
{
    /// <summary>Holds the longest request line and header section that the web server admits.</summary>
    private const int MaxBytes = 200 * 1024;

    /// <summary>A larger buffer is not kept for the connection's next request.</summary>
    private const int KeptBytes = 4 * 1024;

    /// <summary>
    /// The length of what is kept of bytes that the parser did not take, and of a connection that begins unlike a request.
    /// </summary>
    private const int BeginningBytes = 512;

    private byte[] taken = [];
    private byte[] rest = [];
    private int takenCount,
        restCount;
    private bool isPaused;

    /// <summary>What the parser took since the request before, and while no request is complete, the beginning of what it left.</summary>
    public ReadOnlySpan<byte> Head => taken.AsSpan(0, takenCount);

    /// <summary>True when the web server refused a request of this connection, which is reported there.</summary>
    public bool WasRefused { get; set; }

    /// <summary>The beginning of what came and is no complete request.</summary>
    public byte[] Unfinished()
    {
        var head = Head.TrimStart("\r\n"u8);
        return isPaused ? [] : [.. head, .. rest.AsSpan(0, restCount)];
    }

    public void Record(in ReadOnlySequence<byte> buffer, SequencePosition consumed)
    {
        if (isPaused)
            return;
        Take(buffer.Slice(0, consumed));
        var left = buffer.Slice(consumed);
        left = left.Slice(0, Math.Min(BeginningBytes, left.Length));
        restCount = (int)left.Length;
        if (restCount > rest.Length)
            rest = new byte[BeginningBytes];
        left.CopyTo(rest);
    }

    /// <summary>The head is complete: what follows is the body.</summary>
    public void Pause() => (isPaused, restCount) = (true, 0);

    /// <summary>The request is complete: what follows is the next head.</summary>
    public void Restart()
    {
        (isPaused, takenCount) = (false, 0);
        if (taken.Length > KeptBytes)
            taken = [];
    }

    private void Take(in ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        var begin = takenCount > 0 ? taken[0] : bytes.FirstSpan[0];
        var room = (IsLikeRequest(begin) ? MaxBytes : BeginningBytes) - takenCount;
        var count = (int)Math.Min(bytes.Length, Math.Max(0, room));
        if (takenCount + count > taken.Length)
            Array.Resize(ref taken, Math.Max(takenCount + count, Math.Max(1024, taken.Length * 2)));
        bytes.Slice(0, count).CopyTo(taken.AsSpan(takenCount));
        takenCount += count;
    }

    // A method begins with a letter. What is encrypted is of no use here.
    private static bool IsLikeRequest(byte begin) => char.IsAsciiLetter((char)begin) || begin is (byte)'\r' or (byte)'\n';
}
