using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>The fields of a form, decoded in the charset that its type or one of its own fields names.</summary>
public sealed class FormReading
{
    /// <summary>The length of the part in which a form's field may name the charset.</summary>
    private const int Looked = 64 * 1024;

    private readonly string text;
    private readonly Encoding? charset;

    private FormReading(string text, Encoding? charset, string? charsetField) =>
        (this.text, this.charset, CharsetField) = (text, charset, charsetField);

    /// <summary>The name of the form's own field that says the charset; null when the type says it, or nothing does.</summary>
    public string? CharsetField { get; }

    /// <summary>The charset of the escaped bytes.</summary>
    public string Charset => charset?.WebName ?? "utf-8";

    /// <summary>Reads the fields lazily, in the order sent, including repeated ones.</summary>
    public IEnumerable<FormField> Fields => FormField.Read(text, charset);

    /// <summary>Returns the decoded values of the fields of a name.</summary>
    public IEnumerable<string> Values(string name) => Fields.Where(f => f.Name.Text == name).Select(f => f.Text);

    public static FormReading Of(BodyText body, string? contentType)
    {
        if (Charsets.Declared(contentType) is { } declared && Charsets.Find(declared) is { } known)
            return new FormReading(body.Text, known, null);
        // PayPal's notifications say it in "charset", browsers in "_charset_" (HTML, 4.10.22.4).
        var said = FormField
            .Read(body.Text.Length > Looked ? body.Text[..Looked] : body.Text)
            .FirstOrDefault(f => f.Name.Raw is "charset" or "_charset_");
        return said is { Text.Length: > 0 } && Charsets.Find(said.Text) is { } found and not (UnicodeEncoding or UTF32Encoding)
            ? new FormReading(body.Text, found, said.Name.Raw)
            : new FormReading(body.Text, null, null);
    }
}
