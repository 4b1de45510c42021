using System.Text.Json;
using System.Text.RegularExpressions;
using WebhookInspector.Providers.Checks;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Requests;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Reading;

/// <summary>Reads a definition file; errors are collected, not thrown.</summary>
internal static partial class DefinitionReader
{
    /// <summary>Reads what fields mean, by JSON path.</summary>
    private static List<PayloadField> Fields(DeclarationObject from)
    {
        var fields = new List<PayloadField>();
        foreach (var (path, text) in from.TakeTextMap("fields"))
        {
            if (PathReader.Parse(from, "fields", path) is { } parsed)
                fields.Add(new(parsed, text));
        }

        return fields;
    }

    /// <param name="guide">The guide; null when there is none: one is generated from the declaration.</param>
    /// <returns>The definition; null when errors were added to <paramref name="faults"/>.</returns>
    public static ProviderDefinition? Read(JsonElement root, string? guide, bool builtIn, ICollection<DeclarationFault> faults)
    {
        var before = faults.Count;
        if (DeclarationObject.Open(root, "", faults) is not { } from)
            return null;
        var id = Id(from);
        var name = from.TakeText("name", required: true);
        if (name is not null && !PlainName.Is(name))
            from.Fault("name", PlainName.Rule.TrimEnd('.'));
        var about = from.TakeText("about") ?? "";
        var scheme = from.Take("scheme", required: true) is { } element ? SchemeReader.Read(element, "scheme", faults) : null;
        var secret = from.TakeObject("secret") is { } secretFrom ? FactsReader.Secret(secretFrom) : null;
        var events = from.TakeObject("event") is { } eventFrom ? EventRulesReader.Read(eventFrom) : null;
        var fields = Fields(from);
        var handshakes = from.TakeObjects("handshakes").Select(HandshakeReader.Read).OfType<HandshakeRule>().ToList();
        var retry = from.TakeObject("retry") is { } retryFrom ? FactsReader.Retry(retryFrom) : DefinitionDefaults.Retry;
        var answer = from.TakeObject("answer") is { } answerFrom ? FactsReader.Answer(answerFrom) : new ExpectedAnswer();
        var checklist = from.TakeObjects("checklist").Select(CheckReader.Read).OfType<ChecklistRule>().ToList();
        var samples = SampleSetReader.Read(from, events ?? DefinitionDefaults.Event);
        var assumed = from.TakeObjects("assumed").Select(FactsReader.Assumption).OfType<Assumption>().ToList();
        var registration = from.TakeObject("registration") is { } registrationFrom ? FactsReader.Registration(registrationFrom) : null;
        var docs = from.TakeObjects("docs").Select(FactsReader.Documentation).OfType<DocumentationLink>().ToList();
        from.Close();
        if (faults.Count > before)
            return null;
        var secretFacts = DefinitionDefaults.Secret(secret, name!, scheme!);
        var definition = new ProviderDefinition
        {
            Id = id!,
            Name = name!,
            About = about,
            Scheme = scheme!,
            Secret = secretFacts,
            Event = events ?? DefinitionDefaults.Event,
            Fields = fields,
            Handshakes = handshakes,
            Retry = retry,
            Answer = answer,
            Checklist = from.Has("checklist") ? checklist : DefinitionDefaults.Checklist(scheme!),
            Samples = samples,
            Assumed =
            [
                .. assumed,
                .. DefinitionDefaults.Assumptions(secret?.MadeBy is null, events is null, samples.IsMadeUp, registration is null),
            ],
            Registration = registration ?? DefinitionDefaults.Registration(name!, secretFacts, scheme!),
            Docs = docs,
            BuiltIn = builtIn,
        };
        return definition with { Guide = guide ?? GuideWriter.Write(definition) };
    }

    private static string? Id(DeclarationObject from)
    {
        var id = from.TakeText("id", required: true);
        if (id is not null && !Kebab().IsMatch(id))
            from.Fault("id", $"is \"{id}\"; allowed are lower-case letters, digits and single hyphens between them, at most 64 characters");
        return id;
    }

    [GeneratedRegex(@"^(?=.{1,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kebab();
}
