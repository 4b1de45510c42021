using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Components.Shared.Body;

internal static class BodyViews
{
    public static IReadOnlyList<BodyForm> Of(BodyModel model) => [.. Usable(model)];

    /// <summary>
    /// Returns the most informative form; raw for broken text, so that the fault is visible in its place; bytes for what is no text.
    /// </summary>
    public static BodyForm Best(BodyModel model) =>
        model switch
        {
            { Image: not null } => BodyForm.Image,
            { Multipart.Parts.Count: > 0 } => BodyForm.Parts,
            { Json: { Shape: not JsonShape.None, Fault: null } } => BodyForm.Pretty,
            { Reading.Kind: BodyKind.Xml } => BodyForm.Pretty,
            { Reading.Kind: BodyKind.Binary } => BodyForm.Hex,
            _ => model.Forms.Contains(BodyForm.Fields) ? BodyForm.Fields : BodyForm.Raw,
        };

    private static IEnumerable<BodyForm> Usable(BodyModel model)
    {
        if (model.Json.Shape != JsonShape.None || model.Reading.Kind == BodyKind.Xml)
            yield return BodyForm.Pretty;
        if (model.Json is { Shape: JsonShape.Value, Fault: null } || model.Xml?.Root is not null)
            yield return BodyForm.Tree;
        if (!model.Bytes.IsEmpty && model.Reading.Form is not null)
            yield return BodyForm.Fields;
        if (model.Multipart is not null)
            yield return BodyForm.Parts;
        if (model.Image is not null)
            yield return BodyForm.Image;
        yield return BodyForm.Raw;
        yield return BodyForm.Hex;
    }
}
