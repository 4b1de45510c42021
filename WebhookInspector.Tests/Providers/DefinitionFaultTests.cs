using WebhookInspector.Providers;

namespace WebhookInspector.Tests.Providers;

public class DefinitionFaultTests
{
    [Theory]
    [InlineData("\"name\":\"Acme\",", "", "name", "is missing")]
    [InlineData("\"name\":\"Acme\"", "\"name\":7", "name", "must be a string, not number")]
    [InlineData("\"name\":\"Acme\"", "\"nmae\":\"Acme\",\"name\":\"Acme\"", "nmae", "is not known here; allowed: about, answer")]
    [InlineData("\"id\":\"acme\"", "\"id\":\"Acme_1\"", "id", "is \"Acme_1\"; allowed are lower-case letters")]
    [InlineData("\"about\":\"x\"", "\"about\":\"\"", "about", "must be text, and not empty")]
    [InlineData("\"about\":\"x\"", "\"about\":\"x\",\"about\":\"y\"", "about", "is given twice")]
    [InlineData("\"customer\"", "\"nobody\"", "secret.madeBy", "is \"nobody\"; allowed: provider, customer")]
    [InlineData("[\"$.type\"]", "[\"type..x\"]", "event.type[0]", "is \"type..x\"; allowed is a path to one value")]
    [InlineData("[\"$.type\"]", "[{\"cookie\":\"a\"}]", "event.type[0]", "must have one of: header, form, present, join")]
    [InlineData("[\"$.type\"]", "[{\"present\":\"$.a\"}]", "event.type[0].is", "is missing")]
    [InlineData("[\"$.type\"]", "\"$.type\"", "event.type", "must be an array, not string")]
    [InlineData("\"kind\":\"https\"", "\"kind\":\"tls\"", "checklist[0].kind", "is \"tls\"; allowed: https, method")]
    [InlineData("\"kind\":\"https\"", "\"kind\":\"answer-time\"", "checklist[0].withinSeconds", "is missing")]
    [InlineData("\"kind\":\"https\"", "\"kind\":\"https\",\"min\":1", "checklist[0].min", "is not known here; allowed: kind, text")]
    [InlineData("\"text\":\"t\"", "\"text\":\"t\",\"attempts\":0", "retry.attempts", "must be a whole number from 1 to 1000")]
    [InlineData("{{uuid}}", "{{guid}}", "samples.events[0].bodies[0].id", "uses \"{{guid}}\"; allowed: uuid, hex")]
    [InlineData("{{uuid}}", "{{int:1}}", "samples.events[0].bodies[0].id", "uses \"{{int:1}}\" with 1 arguments; int takes 2")]
    [InlineData("{{uuid}}", "{{int:a:b}}", "samples.events[0].bodies[0].id", "uses \"{{int:a:b}}\", whose arguments are not readable")]
    [InlineData("{{uuid}}", "{{uuid", "samples.events[0].bodies[0].id", "has an unfinished placeholder")]
    [InlineData("\"id\":\"{{uuid}}\"", "\"\\ud800\":1", "samples.events[0].bodies[0]", "has a member whose name is not Unicode text")]
    [InlineData("{{uuid}}", "\\ud800", "samples.events[0].bodies[0].id", "is not Unicode text")]
    [InlineData(
        "\"bodies\":[{\"type\":\"made\",\"id\":\"{{uuid}}\"}]",
        "\"bodies\":[]",
        "samples.events[0].bodies",
        "must hold at least one body"
    )]
    [InlineData(
        "\"title\":\"Made\"",
        "\"title\":\"Made\",\"handshake\":true",
        "samples.events",
        "must hold at least one event that is not a handshake"
    )]
    [InlineData("\"steps\":[\"s\"]", "\"steps\":[1]", "registration.steps[0]", "must be a string, not number")]
    public void Load_FaultyField_IsNamedWithItsReason(string right, string wrong, string field, string reason)
    {
        using var folder = new DefinitionFolder();
        var definition = DefinitionFolder.Minimal("acme");
        definition.ShouldContain(right);
        folder.Write("acme.json", definition.Replace(right, wrong, StringComparison.Ordinal));

        var faults = ProviderCatalog.Load(folder.Path).Faults;

        var fault = faults.ShouldHaveSingleItem();
        fault.Field.ShouldBe(field);
        fault.Reason.ShouldStartWith(reason);
    }

    [Fact]
    public void Load_TypeThatNoMadeUpBodyCanCarry_AsksForSamples()
    {
        using var folder = new DefinitionFolder();
        folder.Write(
            "acme.json",
            """
            {"id":"acme","name":"Acme","about":"x","scheme":{"kind":"token","signature":{"header":"X-Token"}},"event":{"type":["$[0].type"]}}
            """
        );

        var fault = ProviderCatalog.Load(folder.Path).Faults.ShouldHaveSingleItem();

        (fault.Field, fault.Reason).ShouldBe(
            ("samples", "must hold events, or types and a body: what event.type reads stands in no body that could be made up")
        );
    }

    [Fact]
    public void Load_FaultyScheme_IsNamedUnderScheme()
    {
        using var folder = new DefinitionFolder();
        folder.Write(
            "acme.json",
            DefinitionFolder.Minimal("acme").Replace("\"content\":\"{body}\"", "\"content\":\"{bodi}\"", StringComparison.Ordinal)
        );

        var fault = ProviderCatalog.Load(folder.Path).Faults.ShouldHaveSingleItem();

        fault.Field.ShouldStartWith("scheme.content");
    }
}
