using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace WebhookInspector.Capture;

/// <summary>A request body, read up to a size limit.</summary>
/// <param name="Truncated">True when the body was longer than the limit.</param>
/// <param name="Aborted">True when the connection ended before the whole body had arrived, or its sender was cut off.</param>
internal readonly record struct BoundedBody(ReadOnlyMemory<byte> Bytes, bool Truncated, bool Aborted)
{
    /// <summary>Applies the limit while reading: at most <paramref name="limit"/> bytes and one network buffer are in memory.</summary>
    /// <param name="announced">The length announced by the sender; null when none was announced.</param>
    /// <param name="share">Keeps what the body holds until it is stored.</param>
    /// <returns>Null when the budget for bodies in flight has no room: the rest is not read.</returns>
    public static async Task<BoundedBody?> ReadAsync(PipeReader reader, int limit, long? announced, BodyShare share)
    {
        var expected = Math.Min(announced ?? 0, limit);
        if (!share.HasRoomFor(expected))
            return null;
        using var body = new BodyBuffer(expected);
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
                return new BoundedBody(await share.JoinAsync(body), Truncated: false, Aborted: true);
            }

            var wanted = Math.Min(read.Buffer.Length, limit - body.Count);
            if (!share.TryHold(body.SizeWith(wanted)))
            {
                reader.AdvanceTo(read.Buffer.Start);
                return null;
            }

            body.Append(read.Buffer.Slice(0, wanted));
            share.Progressed(wanted);
            var more = read.Buffer.Length > wanted;
            reader.AdvanceTo(read.Buffer.End);
            if (more || read.IsCompleted || read.IsCanceled)
            {
                return new BoundedBody(await share.JoinAsync(body), Truncated: more, Aborted: read.IsCanceled);
            }
        }
    }
}
