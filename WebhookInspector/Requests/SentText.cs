using System.Text;

namespace WebhookInspector.Requests;

/// <summary>Writes the head of a request as it was sent, but for the values that are hidden.</summary>
public static class SentText
{
    /// <param name="shown">The headers with what is shown instead of hidden values, in the request's order.</param>
    /// <returns>The lines without their line breaks; null when the head is not known.</returns>
    public static IReadOnlyList<string>? Lines(CapturedRequest request, IEnumerable<Header> shown) =>
        request.Layout is not { } layout
            ? null
            :
            [
                $"{request.Summary.Method} {request.Target} {request.Protocol}",
                .. shown.Select(
                    (header, index) =>
                    {
                        var (before, after) = layout.Of(index);
                        return $"{header.Name}:{before}{header.Value}{after}";
                    }
                ),
            ];

    /// <returns>The bytes up to the body; null when the head is not known.</returns>
    public static byte[]? Head(CapturedRequest request, IEnumerable<Header> shown) =>
        Lines(request, shown) is { } lines ? Encoding.Latin1.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n") : null;
}
