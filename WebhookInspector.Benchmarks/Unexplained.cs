using System.Text;
using WebhookInspector.Diagnosis;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Benchmarks;

/// <summary>Requests whose signature nothing explains: every combination is tried.</summary>
internal static class Unexplained
{
    private static readonly ProviderCatalog Catalog = ProviderCatalog.Load(null);

    /// <param name="bodyBytes">About how large the JSON body is.</param>
    /// <param name="otherSecrets">Secrets of other endpoints, each of which is tried with everything.</param>
    public static DiagnosisInput Request(int bodyBytes, int otherSecrets)
    {
        var provider = Catalog.Find("github")!;
        var message = new SignedMessage(
            "POST",
            "https://hooks.test/hooks/github/token?a=1&b=2",
            [
                new Header("Content-Type", "application/json"),
                new Header("X-Request-Id", "5b1f2c3d"),
                new Header("X-Timestamp", "1750000000"),
                new Header("X-Hub-Signature-256", "sha256=" + new string('5', 64)),
            ],
            Body(bodyBytes)
        );
        return new DiagnosisInput
        {
            Message = message,
            ArrivedAt = DateTimeOffset.UnixEpoch.AddSeconds(1_750_000_000),
            Scheme = provider.Scheme,
            Provider = provider,
            Secrets = [new SigningSecret("sec_0", "own", "the-secret-of-this-endpoint")],
            OtherSecrets =
            [
                .. Enumerable
                    .Range(1, otherSecrets)
                    .Select(i => new KnownSecret(
                        new SigningSecret($"sec_{i}", $"other {i}", $"the-secret-of-endpoint-{i}"),
                        $"endpoint {i}"
                    )),
            ],
            Catalogue = Catalog.All,
        };
    }

    private static byte[] Body(int bytes)
    {
        var json = new StringBuilder("""{"id":"evt_1","created":1750000000,"price":12.50,"items":[""");
        for (var i = 0; json.Length < bytes - 60; i++)
            json.Append(i == 0 ? "" : ",")
                .Append("{\"n\":")
                .Append(i)
                .Append(",\"name\":\"Zoë / Łukasz <")
                .Append(i)
                .Append(">\",\"ok\":true}");
        return Encoding.UTF8.GetBytes(json.Append("]}").ToString());
    }
}
