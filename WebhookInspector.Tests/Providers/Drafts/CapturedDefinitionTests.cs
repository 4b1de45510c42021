using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Providers.Drafts;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Json;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Providers.Drafts;

public sealed class CapturedDefinitionTests
{
    private static readonly SignatureScheme Scheme = Built.Provider("github").Scheme;

    [Fact]
    public void Begin_RequestWithUsualNames_IsADefinitionThatReadsThem()
    {
        var json = CapturedDefinition.Begin("Acme Pay", Scheme, Message("""{"event":"paid","id":"e-1"}"""), _ => false);

        var draft = new DefinitionDraft(json);
        draft.Faults.ShouldBeEmpty();
        (draft.Get("id"), draft.Get("event.type"), draft.Get("event.id")).ShouldBe(("acme-pay", "$.event", "$.id"));
        draft.Definition!.Scheme.Signature!.Header.ShouldBe(Scheme.Signature!.Header);
    }

    [Fact]
    public void Begin_NothingIsFound_LeavesTheUsualNames() =>
        CapturedDefinition.Begin("Acme", Scheme, Message("no JSON"), _ => false).ContainsKey("event").ShouldBeFalse();

    [Theory]
    [InlineData("Acme Pay", "acme-pay")]
    [InlineData("  Tea & Co.  ", "tea-co")]
    [InlineData("日本", "provider")]
    [InlineData("Taken", "taken-3")]
    public void FreeId_OfAName_IsOneThatADefinitionMayHave(string name, string id) =>
        CapturedDefinition.FreeId(name, taken => taken is "taken" or "taken-2").ShouldBe(id);

    [Theory]
    [InlineData("""{"data":{"items":[{"id":"x"}]}}""", "$.data.items[0].id")]
    [InlineData("""{"a b":{"c.d":1}}""", "$['a b']['c.d']")]
    [InlineData("[[1]]", "$[0][0]")]
    [InlineData("1", null)]
    [InlineData("""{"":1}""", null)]
    public void Path_OfAPickedValue_IsTheOneThatDefinitionsName(string body, string? path)
    {
        var node = JsonTreeNode.Root(body);
        while (node.IsContainer)
        {
            node.Toggle();
            node = node.Children[0];
        }

        PickedPath.Of(node).ShouldBe(path);
    }

    [Fact]
    public void Sample_OfARequest_CanBeSent()
    {
        var message = Message("""{"type":"paid","id":"e-1"}""");
        var draft = new DefinitionDraft(CapturedDefinition.Begin("Acme", Scheme, message, _ => false));

        draft.Add("samples.events", JsonNode.Parse(CapturedDefinition.Sample(draft.Tryable(), message)!)!);

        draft.Definition.ShouldNotBeNull().Samples.Events.ShouldHaveSingleItem().Type.ShouldBe("paid");
    }

    [Fact]
    public void Sample_OfABodyThatIsNoJson_IsNone() => CapturedDefinition.Sample(null, Message("a=b")).ShouldBeNull();

    private static SignedMessage Message(string body) =>
        new(
            "POST",
            "https://inspector.example/hooks/custom/x",
            [new Header("Content-Type", "application/json")],
            Encoding.UTF8.GetBytes(body)
        );
}
