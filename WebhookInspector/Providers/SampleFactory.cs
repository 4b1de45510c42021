using System.Text.Json;
using WebhookInspector.Providers.Samples;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers;

/// <summary>Creates deliveries as a provider would send them, before they are signed.</summary>
public static class SampleFactory
{
    private static readonly SampleJsonLayout[] AnyLayout = Enum.GetValues<SampleJsonLayout>();

    /// <param name="eventType">One of the declared types, case-insensitive; null for any type except handshakes.</param>
    /// <param name="url">The absolute capture URL that the sample will be sent to.</param>
    /// <exception cref="UnknownEventTypeException">The provider has no such event.</exception>
    public static SignedMessage Create(ProviderDefinition definition, string? eventType, string url, DateTimeOffset at, Random random)
    {
        var samples = definition.Samples;
        var chosen = Choose(samples, eventType, random);
        var values = new SampleValues(at, random);
        foreach (var (name, template) in samples.Let.Concat(chosen.Let).Prepend(new("event", chosen.Type)))
            values.Let(name, template);
        var body = Body(samples, chosen.Bodies[random.Next(chosen.Bodies.Count)], values);
        var headers = samples
            .Headers.Concat(chosen.Headers)
            .Select(header => new Header(header.Key, SampleTemplate.Fill(header.Value, values)));
        return new SignedMessage("POST", url, [.. headers], body);
    }

    private static byte[] Body(SampleSet samples, JsonElement template, SampleValues values)
    {
        if (samples.Form)
            return SampleForm.Write(template, values);
        var layouts = samples.Layouts is { Count: > 0 } declared ? declared : AnyLayout;
        return SampleWriter.Write(template, layouts[values.Random.Next(layouts.Count)], values);
    }

    private static SampleEvent Choose(SampleSet samples, string? eventType, Random random)
    {
        var fitting = samples
            .Events.Where(e => eventType is null ? !e.Handshake : string.Equals(e.Type, eventType, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return fitting.Length > 0
            ? fitting[random.Next(fitting.Length)]
            : throw new UnknownEventTypeException(eventType ?? "", [.. samples.Events.Select(e => e.Type).Distinct()]);
    }
}
