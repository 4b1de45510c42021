using System.Buffers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Reads;

/// <summary>
/// Reads stored bodies piece by piece, so that none is in memory as a whole. Each piece is a short read of its own: a slow client never
/// holds a snapshot of the database, which would keep the write-ahead log growing.
/// </summary>
internal sealed class BodyReader(InspectorDbFactory databases)
{
    /// <summary>
    /// The size of a piece. Large, because SQLite finds its beginning by following the body's pages from the first one.
    /// </summary>
    public const int PieceBytes = 1024 * 1024;

    /// <summary>The most bytes given to the web server at once, which buffers them all.</summary>
    private const int WriteBytes = 64 * 1024;

    /// <returns>Null when the request does not exist.</returns>
    public async Task<StoredBody?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.WithId(id).Select(r => (StoredBody?)new StoredBody(r.Sequence, r.BodySize)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Fills the span from the body.</summary>
    /// <returns>False when the request was deleted meanwhile.</returns>
    public bool TryRead(StoredBody body, long offset, Span<byte> into)
    {
        using var db = databases.Read();
        try
        {
            using var blob = new SqliteBlob(
                (SqliteConnection)db.Database.GetDbConnection(),
                "request_contents",
                "body",
                body.Sequence,
                readOnly: true
            );
            blob.Position = offset;
            blob.ReadExactly(into);
            return true;
        }
        catch (SqliteException fault) when (!SqliteFaults.IsUnavailable(fault))
        {
            // There is no such row any more.
            return false;
        }
    }

    /// <summary>Writes the whole body.</summary>
    /// <returns>False when the request was deleted before its end.</returns>
    public async Task<bool> CopyToAsync(StoredBody body, Stream to, CancellationToken ct)
    {
        var piece = ArrayPool<byte>.Shared.Rent((int)Math.Min(PieceBytes, body.Length));
        try
        {
            for (var at = 0L; at < body.Length; )
            {
                var count = (int)Math.Min(Math.Min(PieceBytes, piece.Length), body.Length - at);
                if (!TryRead(body, at, piece.AsSpan(0, count)))
                    return false;
                await WriteAsync(piece.AsMemory(0, count), to, ct);
                at += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>Writes bytes at the client's pace.</summary>
    public static async Task WriteAsync(ReadOnlyMemory<byte> bytes, Stream to, CancellationToken ct)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(WriteBytes, bytes.Length)..])
            await to.WriteAsync(bytes[..Math.Min(WriteBytes, bytes.Length)], ct);
    }
}
