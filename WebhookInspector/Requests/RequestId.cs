using System.Globalization;
using System.Security.Cryptography;

namespace WebhookInspector.Requests;

/// <summary>
/// Creates request ids, which clients treat as opaque. An id starts with its sequence, so a stream can resume after a deleted request's id.
/// </summary>
public static class RequestId
{
    private const string Prefix = "req_";
    private const int SequenceDigits = 12;

    public static string Create(long sequence) =>
        Prefix + sequence.ToString("x12", CultureInfo.InvariantCulture) + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>Reads the sequence from an id that this program created; false for any other text.</summary>
    public static bool TryReadSequence(string? id, out long sequence)
    {
        sequence = 0;
        return id is { Length: 28 }
            && id.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(
                id.AsSpan(Prefix.Length, SequenceDigits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out sequence
            );
    }
}
