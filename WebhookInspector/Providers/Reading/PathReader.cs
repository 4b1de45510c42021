using WebhookInspector.Providers.Events;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Reading;

internal static class PathReader
{
    public static ValuePath? Take(DeclarationObject from, string name) =>
        from.TakeText(name, required: true) is { } text ? Parse(from, name, text) : null;

    public static ValuePath? Parse(DeclarationObject from, string name, string text)
    {
        var path = ValuePath.TryParse(text);
        if (path is null)
            from.Fault(name, $"is \"{text}\"; allowed is a path to one value, such as $.data.items[0].id");
        return path;
    }
}
