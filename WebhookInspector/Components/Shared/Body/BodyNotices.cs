using System.Globalization;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>The notices above a body.</summary>
internal static class BodyNotices
{
    /// <param name="missing">Why the body is incomplete; null when it is complete.</param>
    public static IEnumerable<string> Of(BodyModel model, string? missing)
    {
        if (missing is not null)
            yield return missing;
        if (model.Decoded.Trouble is { } trouble)
            yield return trouble;
        if (model.Multipart?.Fault is { } broken)
            yield return $"Not valid multipart. {broken}";
        var asText = model.View is BodyViewKind.Raw or BodyViewKind.Pretty or BodyViewKind.Tree or BodyViewKind.Fields;
        if (missing is null && model.FaultInWords is { } fault)
            yield return $"Not valid JSON, {fault}.";
        if (missing is null && model.Reading.Xml?.Fault is { } bad)
            yield return $"Not well-formed XML, {TextPlace.InWords(model.Text.Text, bad.Position)}: expected {bad.Expected}.";
        if (!asText)
            yield break;
        if (model.View is BodyViewKind.Pretty or BodyViewKind.Tree && model.RepeatedName is { } twice)
            yield return $"The name \"{twice}\" stands twice in one object: programs differ in which value they take.";
        if (model.View == BodyViewKind.Fields && model.Reading.Form is { CharsetField: { } field } form)
            yield return $"Read as {form.Charset}, as the form's own field \"{field}\" says.";
        if (model.Text.UnknownCharset is { } charset)
            yield return $"Its charset '{charset}' is unknown: read as {model.Text.Charset}.";
        if (model.Text.Fault is { } stray)
            yield return $"Not {model.Text.Charset} text from byte {stray.Offset.ToString("N0", CultureInfo.InvariantCulture)} "
                + $"(0x{stray.Offset:x}) on, {TextPlace.InWords(model.Text.Text, stray.Position)}: "
                + "invalid bytes are shown as \uFFFD. Hex is exact.";
    }
}
