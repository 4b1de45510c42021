namespace WebhookInspector.Components.Shared.Body;

/// <summary>The ways to look at a body.</summary>
public enum BodyViewKind
{
    Pretty,
    Tree,
    Fields,
    Parts,
    Image,
    Raw,
    Hex,
}
