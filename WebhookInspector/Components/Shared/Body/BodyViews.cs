using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Components.Shared.Body;

internal static class BodyViews
{
    public static IReadOnlyList<BodyViewKind> Of(BodyModel model) => [.. Usable(model)];

    /// <summary>
    /// Returns the most informative form; raw for broken text, so that the fault is visible in its place; bytes for what is no text.
    /// </summary>
    public static BodyViewKind Best(BodyModel model) =>
        model switch
        {
            { Image: not null } => BodyViewKind.Image,
            { Multipart.Parts.Count: > 0 } => BodyViewKind.Parts,
            { Json: { Shape: not JsonShape.None, Fault: null } } => BodyViewKind.Pretty,
            { Reading.Kind: BodyKind.Xml } => BodyViewKind.Pretty,
            { Reading.Kind: BodyKind.Binary } => BodyViewKind.Hex,
            _ => model.Views.Contains(BodyViewKind.Fields) ? BodyViewKind.Fields : BodyViewKind.Raw,
        };

    private static IEnumerable<BodyViewKind> Usable(BodyModel model)
    {
        if (model.Json.Shape != JsonShape.None || model.Reading.Kind == BodyKind.Xml)
            yield return BodyViewKind.Pretty;
        if (model.Json is { Shape: JsonShape.Value, Fault: null } || model.Xml?.Root is not null)
            yield return BodyViewKind.Tree;
        if (!model.Bytes.IsEmpty && model.Reading.Form is not null)
            yield return BodyViewKind.Fields;
        if (model.Multipart is not null)
            yield return BodyViewKind.Parts;
        if (model.Image is not null)
            yield return BodyViewKind.Image;
        yield return BodyViewKind.Raw;
        yield return BodyViewKind.Hex;
    }
}
