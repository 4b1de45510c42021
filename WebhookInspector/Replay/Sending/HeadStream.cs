namespace WebhookInspector.Replay.Sending;

/// <summary>
/// A stream over a connection that replaces each request head, as the HTTP client writes it, by the exact one: the client would join
/// repeated headers and choose their order. Everything else passes unchanged.
/// </summary>
/// <param name="connectMs">The time that it took to connect.</param>
/// <param name="note">What is to be known about the connection; null for nothing.</param>
internal sealed class HeadStream(Stream inner, double connectMs, string? note) : Stream
{
    private const int EndLength = 4;

    private Outgoing? current;
    private int matched;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken ct = default)
    {
        var outgoing = Outgoing.Current ?? throw new InvalidOperationException("Nothing is being sent on this connection.");
        if (!ReferenceEquals(outgoing, current))
        {
            outgoing.ConnectMs = current is null ? connectMs : null;
            outgoing.Note = note;
            (current, matched) = (outgoing, 0);
        }

        var rest = matched == EndLength ? buffer : AfterHead(buffer);
        if (matched < EndLength)
            return;
        if (rest.Length < buffer.Length)
            await inner.WriteAsync(outgoing.TakeHead(), ct);
        if (rest.Length > 0)
            await inner.WriteAsync(rest, ct);
    }

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Only asynchronous calls are made.");

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken ct) =>
        WriteAsync(buffer.AsMemory(offset, count), ct).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only asynchronous calls are made.");

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken ct) =>
        inner.ReadAsync(buffer, offset, count, ct);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default) => inner.ReadAsync(buffer, ct);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken ct) => inner.FlushAsync(ct);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Returns what follows the empty line, which may come in pieces; empty when it has not come yet.</summary>
    private ReadOnlyMemory<byte> AfterHead(ReadOnlyMemory<byte> buffer)
    {
        for (var i = 0; i < buffer.Length; i++)
        {
            var expected = matched % 2 == 0 ? (byte)'\r' : (byte)'\n';
            matched =
                buffer.Span[i] == expected ? matched + 1
                : buffer.Span[i] == '\r' ? 1
                : 0;
            if (matched == EndLength)
                return buffer[(i + 1)..];
        }

        return default;
    }
}
