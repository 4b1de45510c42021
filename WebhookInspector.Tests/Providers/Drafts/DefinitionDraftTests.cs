using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Providers.Drafts;

namespace WebhookInspector.Tests.Providers.Drafts;

public sealed class DefinitionDraftTests
{
    public static TheoryData<string> BuiltIns => [.. Built.Catalog.All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(BuiltIns))]
    public void Draft_OfAnyBuiltIn_ChangesNothingButTheChangedField(string id)
    {
        var text = Encoding.UTF8.GetString(Built.Catalog.JsonOf(id)!.Value.Span);
        var draft = new DefinitionDraft(text);

        draft.Set("name", "Another name");

        draft.Faults.ShouldBeEmpty();
        var expected = JsonNode.Parse(text)!.AsObject();
        expected["name"] = "Another name";
        JsonNode.DeepEquals(JsonNode.Parse(draft.Text), expected).ShouldBeTrue();
    }

    [Fact]
    public void Set_Fields_MakesADefinition()
    {
        var draft = new DefinitionDraft(new JsonObject());

        draft.SetText("id", "acme");
        draft.SetText("name", "Acme");
        draft.Set("scheme", DefinitionExamples.Scheme("hmac"));
        draft.SetText("scheme.signature.header", "X-Acme");

        draft.Definition.ShouldNotBeNull().Scheme.Signature!.Header.ShouldBe("X-Acme");
    }

    [Fact]
    public void Set_Empty_RemovesTheMemberAndItsEmptyObject()
    {
        var draft = new DefinitionDraft("""{"answer":{"status":"2xx"},"name":"Acme"}""");

        draft.SetText("answer.status", "");

        JsonNode.Parse(draft.Text)!.AsObject().ContainsKey("answer").ShouldBeFalse();
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("""{"name":"A","name":"B"}""")]
    [InlineData("""{"scheme":{"kind":"none","kind":"hmac"}}""")]
    public void Text_Unusable_KeepsTheFieldsOfTheLastObject(string text)
    {
        var draft = new DefinitionDraft("""{"name":"Acme"}""") { Text = text };

        draft.Faults.ShouldNotBeEmpty();
        draft.Definition.ShouldBeNull();
        draft.Get("name").ShouldBe("Acme");
    }

    [Fact]
    public void FaultsAt_Field_NamesItsOwnAndThoseBelow()
    {
        var draft = new DefinitionDraft("""{"id":"acme","name":"A","names":1,"scheme":{"kind":"none"},"event":{"type":["x..y"]}}""");

        draft.FaultsAt("event.type").Select(f => f.Field).ShouldBe(["event.type[0]"]);
        draft.FaultsAt("name").ShouldBeEmpty();
        draft.FaultsAt("names").Count().ShouldBe(1);
    }

    [Fact]
    public void Tryable_WithoutNameAndWithABrokenChecklist_IsEnoughForThePreview()
    {
        var draft = new DefinitionDraft("""{"scheme":{"kind":"none"},"checklist":[{"kind":"nonsense"}]}""");

        draft.Definition.ShouldBeNull();
        draft.Tryable().ShouldNotBeNull();
    }

    [Fact]
    public void Add_ToAListThatIsNotThere_MakesIt()
    {
        var draft = new DefinitionDraft("{}");

        draft.Add("samples.events", JsonNode.Parse("1")!);
        draft.Add("samples.events", JsonNode.Parse("2")!);

        draft.Get("samples.events").ShouldBe("1\n2");
    }

    [Fact]
    public void Examples_OfEveryKindAndList_AreUsable()
    {
        foreach (var (kind, _, _) in DefinitionExamples.Kinds)
        {
            var draft = new DefinitionDraft(
                new JsonObject
                {
                    ["id"] = "acme",
                    ["name"] = "Acme",
                    ["scheme"] = DefinitionExamples.Scheme(kind),
                }
            );
            foreach (var (_, json) in DefinitionExamples.Checklist)
                draft.Add("checklist", JsonNode.Parse(json)!);
            foreach (var (_, json) in DefinitionExamples.Handshakes)
                draft.Add("handshakes", JsonNode.Parse(json)!);

            draft.Faults.ShouldBeEmpty(kind);
        }
    }
}
