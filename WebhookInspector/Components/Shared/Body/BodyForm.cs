namespace WebhookInspector.Components.Shared.Body;

public enum BodyForm
{
    Pretty,
    Tree,
    Fields,
    Parts,
    Image,
    Raw,
    Hex,
}
