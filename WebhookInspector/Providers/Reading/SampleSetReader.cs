using System.Text.Json;
using WebhookInspector.Providers.Events;
using WebhookInspector.Providers.Samples;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Reading;

/// <summary>Reads the <c>samples</c> object and tests every template, so that no sample can fail later.</summary>
internal static class SampleSetReader
{
    /// <param name="rules">The places of type and id in generated events.</param>
    public static SampleSet Read(DeclarationObject definition, EventRules rules)
    {
        var from = definition.TakeObject("samples");
        var names = new HashSet<string> { "event" };
        var let = from is null ? [] : Lets(from, names);
        var form = from?.TakeBool("form") ?? false;
        var headers = from is null ? [] : Headers(from, names);
        headers.TryAdd("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json");
        var layouts = from?.TakeEnums<SampleJsonLayout>("layouts") ?? [];
        var isMadeUp = from?.Has("events") != true;
        var events = isMadeUp
            ? MadeUp(definition, from, names, rules)
            : from!.TakeObjects("events").Select(e => Event(e, [.. names])).OfType<SampleEvent>().ToList();
        if (!isMadeUp && !events.Any(e => !e.Handshake))
            from!.Fault("events", "must hold at least one event that is not a handshake");
        from?.Close();
        return new SampleSet
        {
            Headers = headers,
            Let = let,
            Layouts = layouts,
            Form = form,
            Events = events,
            IsMadeUp = isMadeUp,
        };
    }

    private static IReadOnlyList<SampleEvent> MadeUp(
        DeclarationObject definition,
        DeclarationObject? from,
        HashSet<string> names,
        EventRules rules
    )
    {
        var body = from?.Take("body");
        if (body is { } template)
            Try(from!, "body", template, names);
        var types = from?.TakeTexts("types") ?? [];
        if (GenericSamples.Events(types.Count > 0 ? types : GenericSamples.Types, body?.Clone(), rules) is { } events)
            return events;
        definition.Fault("samples", "must hold events, or types and a body: what event.type reads stands in no body that could be made up");
        return [];
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
        return type is not null && title is not null
            ? new(type, title, handshake, headers, let, [.. bodies.Select(body => body.Clone())])
            : null;
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
            return null; // an unpaired surrogate
        }
    }
}
