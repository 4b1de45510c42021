using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>Reads a pasted cURL command, raw HTTP request or list of headers.</summary>
public static class PastedText
{
    /// <param name="utf8">The bytes of the text; a byte order mark is skipped.</param>
    /// <returns>The request; null, with the position and reason in <paramref name="fault"/>, when the text cannot be read.</returns>
    public static PastedRequest? TryRead(ReadOnlySpan<byte> utf8, out PasteFault? fault)
    {
        var text = Encoding.Latin1.GetString(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8);
        fault = null;
        try
        {
            return Read(text);
        }
        catch (PasteException wrong)
        {
            fault = wrong.In(text);
            return null;
        }
    }

    private static PastedRequest Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new PasteException(0, "there is nothing here: paste a cURL command, a raw request, or its headers");
        if (PastedCurl.Is(text))
            return PastedCurl.Read(text);
        return PastedHttp.Read(text);
    }
}
