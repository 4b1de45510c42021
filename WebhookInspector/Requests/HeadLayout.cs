using System.Text.Json;

namespace WebhookInspector.Requests;

/// <summary>
/// What a head as sent (HTTP/1.1) holds beyond its request line and headers: unusual white space. Together with them it gives every byte
/// of the head, and it holds no value that has to be hidden.
/// </summary>
public sealed record HeadLayout(IReadOnlyList<HeaderSpacing> Spacings)
{
    private const string UsualBefore = " ";

    /// <summary>Each header as <c>Name: value</c>.</summary>
    public static HeadLayout Usual { get; } = new([]);

    /// <returns>The stored form; empty for the usual layout.</returns>
    public string Write() =>
        Spacings.Count == 0 ? "" : JsonSerializer.Serialize(Spacings.Select(s => new object[] { s.Index, s.Before, s.After }));

    /// <param name="stored">Null when the head is not known.</param>
    public static HeadLayout? Read(string? stored)
    {
        if (string.IsNullOrEmpty(stored))
            return stored is null ? null : Usual;
        using var json = JsonDocument.Parse(stored);
        return new HeadLayout([
            .. json.RootElement.EnumerateArray().Select(s => new HeaderSpacing(s[0].GetInt32(), s[1].GetString()!, s[2].GetString()!)),
        ]);
    }

    /// <summary>The spacing of one header.</summary>
    public (string Before, string After) Of(int index) =>
        Spacings.FirstOrDefault(s => s.Index == index) is { } unusual ? (unusual.Before, unusual.After) : (UsualBefore, "");

    internal static bool IsUsual(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after) => after.IsEmpty && before is [(byte)' '];
}
