using Microsoft.JSInterop;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// A text's UTF-8 bytes from a script (js/handed-bytes.js), read as a stream because one message of the circuit holds 32 KB.
/// </summary>
/// <param name="Stream">Null for no bytes: Blazor refuses a stream of length 0.</param>
public sealed record ScriptBytes(IJSStreamReference? Stream)
{
    /// <param name="longest">The maximum size in bytes; longer text is refused.</param>
    public async Task<byte[]> ReadAsync(long longest, CancellationToken ct)
    {
        if (Stream is null)
            return [];
        await using var reference = Stream;
        await using var stream = await reference.OpenReadStreamAsync(longest, ct);
        using var read = new MemoryStream();
        await stream.CopyToAsync(read, ct);
        return read.ToArray();
    }
}
