using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Generates guesses at how a form was converted before it was signed: row 9.</summary>
internal static class FormBodies
{
    private const int LargestForm = 1 << 20;

    public static IEnumerable<ChangedBody> Of(ReadOnlyMemory<byte> body)
    {
        if (body.Length is 0 or > LargestForm || body.Span.IndexOf((byte)'=') <= 0 || body.Span[0] is (byte)'{' or (byte)'[' or (byte)'<')
            return [];
        return All(body);
    }

    private static IEnumerable<ChangedBody> All(ReadOnlyMemory<byte> body)
    {
        var fields = FormFields.Parse(body.Span);
        foreach (var field in fields.Where(f => f.Value.Length > 0).Take(16))
            yield return new(WireText.Bytes(field.Value), Named("the value of one field", field.Key));
        var sorted = fields.OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        yield return new(Join(sorted, "", ""), Named("names and values sorted and joined"));
        yield return new(Join(fields, "", ""), Named("names and values joined"));
        yield return new(Join(sorted, "=", "&"), Named("decoded and sorted"));
        yield return new(Join(fields, "=", "&"), Named("decoded"));
        var text = WireText.FromBytes(body.Span);
        yield return new(WireText.Bytes(text.Replace("+", "%20", StringComparison.Ordinal)), Named("%20 where + was sent"));
        yield return new(WireText.Bytes(text.Replace("%20", "+", StringComparison.Ordinal)), Named("+ where %20 was sent"));
        yield return new(WireText.Bytes(string.Join('&', text.Split('&').Order(StringComparer.Ordinal))), Named("sorted"));
    }

    private static byte[] Join(List<KeyValuePair<string, string>> fields, string equals, string between) =>
        WireText.Bytes(string.Join(between, fields.Select(f => f.Key + equals + f.Value)));

    private static Change Named(string form, string? field = null) =>
        field is null
            ? Change.Of(CauseCodes.FormEncoding, ("form", form))
            : Change.Of(CauseCodes.FormEncoding, ("form", form), ("field", field));
}
