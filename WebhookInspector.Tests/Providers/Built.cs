using System.Text;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Providers;

/// <summary>The built-in catalogue, loaded once, and short ways to make messages.</summary>
internal static class Built
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static readonly ProviderCatalog Catalog = ProviderCatalog.Load(null);

    public static ProviderDefinition Provider(string id) => Catalog.Find(id).ShouldNotBeNull();

    public static SignedMessage Message(string body, params (string Name, string Value)[] headers) =>
        Message(Encoding.UTF8.GetBytes(body), headers);

    public static SignedMessage Message(byte[] body, params (string Name, string Value)[] headers) =>
        new("POST", "http://localhost:5080/hooks/x/token", [.. headers.Select(h => new Header(h.Name, h.Value))], body);

    public static TheoryData<string> Ids() => [.. Catalog.All.Select(d => d.Id)];

    /// <summary>Provider and event type of every declared sample.</summary>
    public static TheoryData<string, string> SampleTypes()
    {
        var data = new TheoryData<string, string>();
        foreach (var (id, type) in Catalog.All.SelectMany(d => d.Samples.Events.Select(e => (d.Id, e.Type)).Distinct()))
            data.Add(id, type);
        return data;
    }
}
