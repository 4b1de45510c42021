using System.Text;
using WebhookInspector.Diagnosis;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Tests.Diagnosis;

/// <summary>Deliveries that are right but for one thing, and what the diagnosis says of them.</summary>
internal static class Deliveries
{
    public const string Url = "https://inspector.test/hooks/p/token?a=1";
    public const string Secret = "c2VjcmV0LW9mLXRoZS1lbmRwb2ludC0zMi1ieXRlcyE=";

    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_750_000_000);
    public static readonly ProviderCatalog Catalog = ProviderCatalog.Load(null);

    public static readonly byte[] Json = Encoding.UTF8.GetBytes(
        """{"id":"evt_1","amount":12.50,"name":"Zoë / Łukasz","items":[1,2,{"b":true,"a":null}]}"""
    );

    public static ProviderDefinition Provider(string id) => Catalog.Find(id)!;

    public static SignatureScheme Scheme(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var faults = new List<DeclarationFault>();
        return SchemeReader.Read(document.RootElement, "scheme", faults) ?? throw new InvalidOperationException(string.Join("; ", faults));
    }

    public static SigningSecret Key(string value, string label = "current") => new("sec_" + label, label, value);

    public static SignedMessage Message(byte[]? body = null, params Header[] headers) =>
        new("POST", Url, [new Header("Content-Type", "application/json"), .. headers], body ?? Json);

    /// <summary>Signed as the scheme says, at <see cref="Now"/>.</summary>
    public static SignedMessage Signed(
        SignatureScheme scheme,
        string secret = Secret,
        byte[]? body = null,
        DateTimeOffset? at = null,
        string url = Url
    ) => MessageSigner.Sign(scheme, Message(body) with { Url = url }, Key(secret), at ?? Now, "msg_1");

    public static DiagnosisInput Input(string provider, SignedMessage message, string secret = Secret) =>
        new()
        {
            Message = message,
            ArrivedAt = Now,
            Scheme = Provider(provider).Scheme,
            Provider = Provider(provider),
            Secrets = [Key(secret)],
            Catalogue = Catalog.All,
        };

    public static DiagnosisResult Explain(this DiagnosisInput input) => Diagnoser.Explain(input, CancellationToken.None);

    public static SignedMessage With(this SignedMessage message, string header, string value) =>
        message.Without(header) with
        {
            Headers = [.. message.Without(header).Headers, new Header(header, value)],
        };

    public static SignedMessage Without(this SignedMessage message, string header) =>
        message with
        {
            Headers = [.. message.Headers.Where(h => !h.Name.Equals(header, StringComparison.OrdinalIgnoreCase))],
        };

    public static string Header(this SignedMessage message, string name) => message.Headers.Value(name)!;

    public static string Hmac(string secret, string content) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(content))
        );

    public static string Hmac(string secret, byte[] content) =>
        Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content));
}
