using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace WebhookInspector.Capture;

/// <summary>A request body, read up to a size limit.</summary>
/// <param name="Truncated">True when the body was longer than the limit.</param>
/// <param name="Aborted">True when the connection ended before the whole body had arrived.</param>
internal readonly record struct BoundedBody(ReadOnlyMemory<byte> Bytes, bool Truncated, bool Aborted)
{
    /// <summary>
    /// Largest buffer allocated in advance for a body with an announced length; for a longer body the buffer grows as data arrives.
    /// </summary>
    private const int Believed = 64 * 1024;

    /// <summary>Applies the limit while reading: at most <paramref name="limit"/> bytes and one network buffer are in memory.</summary>
    /// <param name="announced">The length announced by the sender; null when none was announced.</param>
    public static async Task<BoundedBody> ReadAsync(PipeReader reader, int limit, long? announced)
    {
        var (bytes, count) = (new byte[(int)Math.Min(Math.Min(announced ?? 0, limit), Believed)], 0);
        while (true)
        {
            ReadResult read;
            try
            {
                // No cancellation token: one that fires when the client disconnects would lose the bytes already received. The connection's
                // end stops the reader.
                read = await reader.ReadAsync(CancellationToken.None);
            }
            catch (Exception e)
                when (e is OperationCanceledException or IOException or ConnectionAbortedException or BadHttpRequestException)
            {
                return new BoundedBody(bytes.AsMemory(0, count), Truncated: false, Aborted: true);
            }

            var wanted = (int)Math.Min(read.Buffer.Length, limit - count);
            if (count + wanted > bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(limit, Math.Max(count + wanted, bytes.Length * 2L)));
            }

            read.Buffer.Slice(0, wanted).CopyTo(bytes.AsSpan(count));
            count += wanted;
            var more = read.Buffer.Length > wanted;
            reader.AdvanceTo(read.Buffer.End);
            if (more || read.IsCompleted || read.IsCanceled)
            {
                return new BoundedBody(bytes.AsMemory(0, count), Truncated: more, Aborted: read.IsCanceled);
            }
        }
    }
}
