using System.Text;
using WebhookInspector.Requests.Pasting;

namespace WebhookInspector.Tests.Requests.Pasting;

internal static class Pasted
{
    public static PastedRequest Read(string text)
    {
        var read = PastedText.TryRead(Encoding.UTF8.GetBytes(text), out var fault);
        fault?.ToString().ShouldBeNull();
        return read.ShouldNotBeNull();
    }

    public static string Fault(string text)
    {
        PastedText.TryRead(Encoding.UTF8.GetBytes(text), out var fault).ShouldBeNull();
        return fault.ShouldNotBeNull().ToString();
    }

    public static string Body(this PastedRequest request) => Encoding.UTF8.GetString(request.Body.ShouldNotBeNull().Span);

    public static string[] Lines(this PastedRequest request) => [.. request.Headers.Select(h => $"{h.Name}: {h.Value}")];
}
