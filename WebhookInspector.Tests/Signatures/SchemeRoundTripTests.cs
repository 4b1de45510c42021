using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Tests.Signatures;

public class SchemeRoundTripTests
{
    public static readonly TheoryData<string> Known = [.. Declared.Names];

    [Theory]
    [MemberData(nameof(Known))]
    public void Write_KnownProvider_ReadsBackTheSame(string id) => ShouldRoundTrip(Declared.Named(id));

    [Fact]
    public void Write_AnyScheme_ReadsBackTheSame() => Prop.ForAll(Arb.From(Schemes.Any), ShouldRoundTrip).QuickCheckThrowOnFailure();

    /// <summary>Compared member by member as the serialiser sees the model, which knows nothing of the writer.</summary>
    private static void ShouldRoundTrip(SignatureScheme scheme) =>
        JsonSerializer.Serialize(Declared.Scheme(SchemeWriter.Write(scheme).ToJsonString())).ShouldBe(JsonSerializer.Serialize(scheme));
}
