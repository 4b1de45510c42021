using System.Text.Json;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers;

/// <summary>Reads the <c>samples</c> object and tries every template, so that no sample can fail later.</summary>
internal static class SampleSetReader
{
    public static SampleSet? Read(DeclarationObject from)
    {
        var names = new HashSet<string> { "event" };
        var let = Lets(from, names);
        var headers = Headers(from, names);
        var layouts = from.TakeEnums<JsonLayout>("layouts");
        var events = from.TakeObjects("events", required: true).Select(e => Event(e, [.. names])).OfType<SampleEvent>().ToList();
        if (from.Has("events") && !events.Exists(e => !e.Handshake))
            from.Fault("events", "must hold at least one event that is not a handshake");
        from.Close();
        return new SampleSet { Headers = headers, Let = let, Layouts = layouts, Events = events };
    }

    private static SampleEvent? Event(DeclarationObject from, HashSet<string> names)
    {
        var type = from.TakeText("type", required: true);
        var title = from.TakeText("title", required: true);
        var handshake = from.TakeBool("handshake") ?? false;
        var let = Lets(from, names);
        var headers = Headers(from, names);
        var bodies = from.TakeArray("bodies", required: true);
        if (from.Has("bodies") && bodies.Count == 0)
            from.Fault("bodies", "must hold at least one body");
        for (var i = 0; i < bodies.Count; i++)
            Try(from, $"bodies[{i}]", bodies[i], names);
        from.Close();
        return type is not null && title is not null ? new(type, title, handshake, headers, let, [.. bodies.Select(body => body.Clone())]) : null;
    }

    private static List<KeyValuePair<string, string>> Lets(DeclarationObject from, HashSet<string> names)
    {
        var let = new List<KeyValuePair<string, string>>();
        foreach (var (name, text) in from.TakeTextMap("let"))
        {
            Check(from, $"let.{name}", text, names);
            names.Add(name);
            let.Add(new(name, text));
        }

        return let;
    }

    private static Dictionary<string, string> Headers(DeclarationObject from, HashSet<string> names)
    {
        var headers = new Dictionary<string, string>();
        foreach (var (name, text) in from.TakeTextMap("headers"))
        {
            Check(from, $"headers.{name}", text, names);
            headers[name] = text;
        }

        return headers;
    }

    private static void Try(DeclarationObject from, string name, JsonElement element, HashSet<string> names)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (NameOf(member) is { } memberName)
                        Try(from, $"{name}.{memberName}", member.Value, names);
                    else
                        from.Fault(name, "has a member whose name is not Unicode text");
                }

                break;
            case JsonValueKind.Array:
                var i = 0;
                foreach (var item in element.EnumerateArray())
                    Try(from, $"{name}[{i++}]", item, names);
                break;
            case JsonValueKind.String when element.Scalar() is { } text:
                Check(from, name, text, names);
                break;
            case JsonValueKind.String:
                from.Fault(name, "is not Unicode text");
                break;
        }
    }

    private static void Check(DeclarationObject from, string name, string text, HashSet<string> names)
    {
        if (SampleTemplate.Fault(text, names) is { } fault)
            from.Fault(name, fault);
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null; // a lone surrogate
        }
    }
}
