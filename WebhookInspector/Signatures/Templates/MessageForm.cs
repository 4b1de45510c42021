using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Signatures.Templates;

/// <summary>Reads the fields of a form in a body, urlencoded or multipart. Values are wire text.</summary>
internal static class MessageForm
{
    public static IEnumerable<string> Values(ReadOnlyMemory<byte> body, IReadOnlyList<Header> headers, string name)
    {
        if (!IsMultipart(headers))
            return FormFields.Values(body.Span, name);
        using var reading = RequestReading.Of(body, headers, "", ReadingLimits.Capture);
        return [.. reading.FormValues(name).Select(WireText.FromDeclared)];
    }

    public static bool IsMultipart(IReadOnlyList<Header> headers) =>
        headers.Value("Content-Type")?.TrimStart().StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
}
