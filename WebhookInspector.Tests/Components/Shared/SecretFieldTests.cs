using Bunit;
using WebhookInspector.Components.Shared;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class SecretFieldTests : PageTest
{
    [Fact]
    public void Secret_UntilAsked_IsDots()
    {
        var field = Render<SecretField>(p => p.Add(f => f.Label, "Secret").Add(f => f.Value, "whsec_1"));
        field.Field("Secret").GetAttribute("type").ShouldBe("password");

        field.Button("Show the secret").Click();
        field.WaitForAssertion(() => field.Field("Secret").GetAttribute("type").ShouldBe("text"));

        field.Button("Hide the secret").Click();
        field.WaitForAssertion(() => field.Field("Secret").GetAttribute("type").ShouldBe("password"));
    }

    [Fact]
    public void Secret_Typed_IsKeptAsItIs()
    {
        string? kept = null;
        var field = Render<SecretField>(p => p.Add(f => f.Label, "Secret").Add(f => f.ValueChanged, value => kept = value));

        field.Field("Secret").Input(" whsec_1 ");

        kept.ShouldBe(" whsec_1 ");
    }

    [Fact]
    public void Fault_Given_StandsAtTheField()
    {
        var field = Render<SecretField>(p => p.Add(f => f.Label, "Secret").Add(f => f.Fault, "secret: must not be empty."));

        field.FaultAt("Secret").ShouldBe("secret: must not be empty.");
    }
}
