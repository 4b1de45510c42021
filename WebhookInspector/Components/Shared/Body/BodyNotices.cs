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
        if (!asText)
            yield break;
        if (model.Text.UnknownCharset is { } charset)
            yield return $"Its charset '{charset}' is unknown: read as {model.Text.Charset}.";
        if (model.Text.Fault is { } bad)
            yield return $"Not {model.Text.Charset} text from byte {bad.Offset.ToString("N0", CultureInfo.InvariantCulture)} "
                + $"(0x{bad.Offset:x}) on, {TextPlace.InWords(model.Text.Text, bad.Position)}: "
                + "invalid bytes are shown as \uFFFD. Hex is exact.";
    }
}
