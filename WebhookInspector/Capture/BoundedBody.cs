using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace WebhookInspector.Capture;

/// <summary>A body read no further than its limit.</summary>
/// <param name="Truncated">It went on past the limit.</param>
/// <param name="Aborted">It ended before the client said it would.</param>
internal readonly record struct BoundedBody(ReadOnlyMemory<byte> Bytes, bool Truncated, bool Aborted)
{
    /// <summary>What is made ready for a body that says how long it is; a longer one must show that it comes.</summary>
    private const int Believed = 64 * 1024;

    /// <summary>The limit holds while reading: no more than <paramref name="limit"/> bytes and one network buffer are ever held.</summary>
    /// <param name="announced">The length that the sender gave; null when it gave none.</param>
    public static async Task<BoundedBody> ReadAsync(PipeReader reader, int limit, long? announced)
    {
        var (bytes, count) = (new byte[(int)Math.Min(Math.Min(announced ?? 0, limit), Believed)], 0);
        while (true)
        {
            ReadResult read;
            try
            {
                // No token: one that fires as the client leaves would lose what has come. The reader ends with the connection.
                read = await reader.ReadAsync(CancellationToken.None);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ConnectionAbortedException or BadHttpRequestException)
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
