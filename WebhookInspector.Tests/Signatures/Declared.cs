using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;
using WebhookInspector.Tests.Providers;

namespace WebhookInspector.Tests.Signatures;

/// <summary>Schemes and messages for the tests of this room.</summary>
internal static class Declared
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyCollection<string> Names { get; } = [.. Built.Catalog.All.Select(d => d.Id)];

    public static SignatureScheme Hover { get; } = Named("hover");

    /// <summary>The scheme of a provider in the catalogue.</summary>
    public static SignatureScheme Named(string id) => Built.Provider(id).Scheme;

    public static SignatureScheme Scheme(string json)
    {
        var faults = new List<DeclarationFault>();
        var scheme = SchemeReader.Read(JsonDocument.Parse(json).RootElement, "scheme", faults);
        faults.ShouldBeEmpty();
        return scheme.ShouldNotBeNull();
    }

    public static IReadOnlyList<DeclarationFault> Faults(string json)
    {
        var faults = new List<DeclarationFault>();
        SchemeReader.Read(JsonDocument.Parse(json).RootElement, "scheme", faults).ShouldBeNull();
        return faults;
    }

    public static ContentTemplate Template(string text) => ContentTemplate.TryParse(text, out var fault).ShouldNotBeNull(fault);

    public static SigningSecret Secret(string value, string label = "main", bool samplesOnly = false) =>
        new("sec_" + label, label, value, samplesOnly);

    public static SignedMessage Message(string body, params (string Name, string Value)[] headers) =>
        new(
            "POST",
            "https://inspector.example/hooks/p/token",
            [.. headers.Select(h => new Header(h.Name, h.Value))],
            System.Text.Encoding.UTF8.GetBytes(body)
        );

    public static Verification Verify(this SignedMessage message, SignatureScheme scheme, params SigningSecret[] secrets) =>
        message.Verify(scheme, Noon, secrets);

    public static Verification Verify(
        this SignedMessage message,
        SignatureScheme scheme,
        DateTimeOffset arrivedAt,
        params SigningSecret[] secrets
    ) => SignatureVerifier.Verify(scheme, message, secrets, arrivedAt, Noon);

    public static SignedMessage Sign(this SignedMessage message, SignatureScheme scheme, SigningSecret secret, string? form = null) =>
        MessageSigner.Sign(scheme, message, secret, Noon, "msg_1", form);

    /// <summary>The message with one bit of one byte of its body turned.</summary>
    public static SignedMessage Flipped(this SignedMessage message, int at)
    {
        var body = message.Body.ToArray();
        body[at] ^= 1;
        return message with { Body = body };
    }

    public static string Data(string file)
    {
        using var stream = typeof(Declared).Assembly.GetManifestResourceStream("signatures/" + file).ShouldNotBeNull();
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
