using System.Globalization;
using System.Security.Cryptography;

namespace WebhookInspector.Requests;

/// <summary>
/// Ids are opaque to the outside. Inside, an id begins with its sequence, so that a stream can be resumed after an id whose request is deleted.
/// </summary>
public static class RequestId
{
    private const string Prefix = "req_";
    private const int SequenceDigits = 12;

    public static string Create(long sequence) =>
        Prefix + sequence.ToString("x12", CultureInfo.InvariantCulture) + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>The sequence inside an id that this program made; false for any other text.</summary>
    public static bool TryReadSequence(string? id, out long sequence)
    {
        sequence = 0;
        return id is { Length: 28 } && id.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(id.AsSpan(Prefix.Length, SequenceDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out sequence);
    }
}
