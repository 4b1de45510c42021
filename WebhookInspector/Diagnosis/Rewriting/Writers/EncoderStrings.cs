using System.Text.Encodings.Web;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Escapes by .NET's own tables, which are based on Unicode categories.</summary>
internal sealed class EncoderStrings(JavaScriptEncoder encoder) : IStringStyle
{
    public bool TryWrite(string text, ByteSink sink)
    {
        // JsonElement refuses to decode an unpaired surrogate.
        if (HasLoneSurrogate(text))
            return false;
        sink.Write((byte)'"');
        sink.Write(encoder.Encode(text));
        sink.Write((byte)'"');
        return true;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
                return true;
        }

        return false;
    }
}
