using WebhookInspector.Requests.Bodies;

namespace WebhookInspector.Components.Shared.Body;

internal static class BodyViews
{
    private const string FormMedia = "application/x-www-form-urlencoded";

    public static IReadOnlyList<BodyViewKind> Of(BodyModel model) => [.. Usable(model)];

    /// <summary>Returns the most informative form; raw for broken text, so that the fault is visible in its place.</summary>
    public static BodyViewKind Best(BodyModel model) =>
        model switch
        {
            { Image: not null } => BodyViewKind.Image,
            { Multipart.Parts.Count: > 0 } => BodyViewKind.Parts,
            { Json: { Shape: not JsonShape.None, Fault: null } } => BodyViewKind.Pretty,
            { Text.Exact: false } => BodyViewKind.Hex,
            _ => model.Views.Contains(BodyViewKind.Fields) ? BodyViewKind.Fields : BodyViewKind.Raw,
        };

    private static IEnumerable<BodyViewKind> Usable(BodyModel model)
    {
        if (model.Json.Shape != JsonShape.None)
            yield return BodyViewKind.Pretty;
        if (model.Json is { Shape: JsonShape.Value, Fault: null })
            yield return BodyViewKind.Tree;
        if (!model.Bytes.IsEmpty && BodyText.MediaType(model.ContentType) == FormMedia)
            yield return BodyViewKind.Fields;
        if (model.Multipart is not null)
            yield return BodyViewKind.Parts;
        if (model.Image is not null)
            yield return BodyViewKind.Image;
        yield return BodyViewKind.Raw;
        yield return BodyViewKind.Hex;
    }
}
