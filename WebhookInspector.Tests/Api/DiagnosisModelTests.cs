using System.Security.Claims;
using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Tests.Diagnosis;

namespace WebhookInspector.Tests.Api;

/// <summary>The expected signature signs as well as the secret does.</summary>
public class DiagnosisModelTests
{
    private static DiagnosisModel SeenBy(ClaimsPrincipal visitor) =>
        DiagnosisModel.Of(
            Deliveries.Input("github", Deliveries.Signed(Deliveries.Provider("github").Scheme, "another secret")).Explain(),
            visitor.MaySeeSecrets()
        );

    [Fact]
    public void Expected_ToAVisitorOfThisMachine_IsShown() => SeenBy(LocalVisitor.Principal).Expected.ShouldNotBeNull();

    [Fact]
    public void Expected_ToWhoMayNotSeeSecrets_IsWithheldEverywhere()
    {
        var expected = SeenBy(LocalVisitor.Principal).Expected!;

        var model = SeenBy(new ClaimsPrincipal());

        model.Expected.ShouldBeNull();
        model.Received.ShouldNotBeNull();
        System.Text.Json.JsonSerializer.Serialize(model).ShouldNotContain(expected);
    }
}
