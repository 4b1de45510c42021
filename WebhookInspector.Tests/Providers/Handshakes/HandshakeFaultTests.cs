using WebhookInspector.Providers;
using WebhookInspector.Providers.Handshakes;

namespace WebhookInspector.Tests.Providers.Handshakes;

public sealed class HandshakeFaultTests
{
    private const string Good = """{"name":"n","query":"c","answer":{"text":{"query":"c"}}}""";

    [Theory]
    [InlineData("""{"query":"c"}""", "handshakes[0].name", "is missing")]
    [InlineData("""{"name":"n"}""", "handshakes[0]", "must name exactly one of: json, form, header, query")]
    [InlineData("""{"name":"n","query":"c","header":"H"}""", "handshakes[0]", "must name exactly one of: json, form, header, query")]
    [InlineData(
        """{"name":"n","json":"challenge","equals":"x"}""",
        "handshakes[0].json",
        "is \"challenge\"; allowed is a path to one value"
    )]
    [InlineData("""{"name":"n","query":"c","empty":true}""", "handshakes[0].empty", "goes with json, and without equals")]
    [InlineData("""{"name":"n","query":"c","keepSecret":"H"}""", "handshakes[0].keepSecret", "needs an answer beside it")]
    [InlineData(
        """{"name":"n","query":"c","answer":{"status":100}}""",
        "handshakes[0].answer.status",
        "must be a whole number from 200 to 599"
    )]
    [InlineData(
        """{"name":"n","query":"c","answer":{"html":"x"}}""",
        "handshakes[0].answer.html",
        "is not known here; allowed: headers, json, status, text"
    )]
    [InlineData(
        """{"name":"n","query":"c","answer":{"text":{"cookie":"x"}}}""",
        "handshakes[0].answer.text",
        "must name exactly one of: json, form, header, query"
    )]
    [InlineData(
        """{"name":"n","query":"c","answer":{"text":"x","json":{"a":"b"}}}""",
        "handshakes[0].answer.text",
        "can’t stand beside json"
    )]
    [InlineData(
        """{"name":"n","query":"c","answer":{"json":{"a":{"hmac":"sha3","encoding":"hex","of":{"query":"c"}}}}}""",
        "handshakes[0].answer.json.a.hmac",
        "is \"sha3\"; allowed: "
    )]
    [InlineData(
        """{"name":"n","query":"c","answer":{"json":{"a":{"hmac":"sha256","encoding":"plain","of":{"query":"c"}}}}}""",
        "handshakes[0].answer.json.a.encoding",
        "of a digest must be hex, base64 or base64url"
    )]
    [InlineData(
        """{"name":"n","query":"c","answer":{"headers":{"X":7}}}""",
        "handshakes[0].answer.headers.X",
        "must be an object, not number"
    )]
    public void Load_FaultyRule_IsNamedWithItsReason(string rule, string field, string reason)
    {
        using var folder = new DefinitionFolder();
        folder.Write("acme.json", With(rule));

        var faults = ProviderCatalog.Load(folder.Path).Faults;

        faults.ShouldContain(f => f.Field == field && f.Reason.StartsWith(reason, StringComparison.Ordinal), string.Join('\n', faults));
    }

    [Fact]
    public void Load_RuleOfAUsersOwn_IsRead()
    {
        using var folder = new DefinitionFolder();
        folder.Write("acme.json", With(Good));

        ProviderCatalog
            .Load(folder.Path)
            .Find("acme")!
            .Handshakes.ShouldHaveSingleItem()
            .Answer!.Text.ShouldBe(new HandshakeValue.FromQuery("c"));
    }

    private static string With(string rule) =>
        DefinitionFolder.Minimal("acme").Replace("\"retry\":", $"\"handshakes\":[{rule}],\"retry\":", StringComparison.Ordinal);
}
