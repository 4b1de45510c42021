using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace WebhookInspector.Capture;

/// <summary>A body read no further than its limit.</summary>
/// <param name="Truncated">It went on past the limit.</param>
/// <param name="Aborted">It ended before the client said it would.</param>
internal readonly record struct BoundedBody(byte[] Bytes, bool Truncated, bool Aborted)
{
    /// <summary>The limit holds while reading: no more than <paramref name="limit"/> bytes and one network buffer are ever held.</summary>
    public static async Task<BoundedBody> ReadAsync(PipeReader reader, int limit)
    {
        var bytes = new ArrayBufferWriter<byte>();
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
                return new BoundedBody(bytes.WrittenSpan.ToArray(), Truncated: false, Aborted: true);
            }

            var wanted = Math.Min(read.Buffer.Length, limit - bytes.WrittenCount);
            foreach (var segment in read.Buffer.Slice(0, wanted))
            {
                bytes.Write(segment.Span);
            }

            var more = read.Buffer.Length > wanted;
            reader.AdvanceTo(read.Buffer.End);
            if (more || read.IsCompleted || read.IsCanceled)
            {
                return new BoundedBody(bytes.WrittenSpan.ToArray(), Truncated: more, Aborted: read.IsCanceled);
            }
        }
    }
}
