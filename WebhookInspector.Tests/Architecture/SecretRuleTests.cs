using System.Reflection;

namespace WebhookInspector.Tests.Architecture;

/// <summary>
/// Storage hands out requests without their secrets. Few may ask for more: each verifies or sends what was captured, or has asked for the
/// visitor's right and records the read. A new route, page, tool or export is none of them.
/// </summary>
public class SecretRuleTests
{
    private const string Opener = "WebhookInspector.Storage.Reads.RequestOpener";
    private const string Messages = "WebhookInspector.Checking.StoredMessages";
    private const string Protection = "WebhookInspector.Storage.SecretProtection";

    private static readonly string[] MayOpen =
    [
        Messages,
        "WebhookInspector.Checking.DiffService",
        // These ask for the right, and record the read.
        "WebhookInspector.Api.RequestSight",
        "WebhookInspector.Components.Pages.Replays.ReplaySourceReader",
        "WebhookInspector.Components.Pages.Replays.ReplayPage",
        "WebhookInspector.Components.Pages.Requests.AnswerFacts",
        "WebhookInspector.Components.Pages.Requests.HeadersTab",
        "WebhookInspector.Components.Pages.Requests.RequestDetail",
    ];

    private static readonly string[] MayVerify =
    [
        "WebhookInspector.Replay.Composing.ReplayComposer",
        // It shows what was read from a message, and the message itself only to who asked for it.
        "WebhookInspector.Components.Pages.Requests.RequestReader",
        "WebhookInspector.Components.Pages.Requests.RequestDetail",
        // Pages of administrators, who may see the endpoint's secrets as well.
        "WebhookInspector.Components.Pages.Providers.Editing.DefinitionPage",
        "WebhookInspector.Components.Pages.Providers.Editing.TrialPart",
    ];

    [Fact]
    public void Requests_WithTheirSecrets_AreOpenedByFewAlone() => Users(Opener).Except(MayOpen).ShouldBeEmpty();

    [Fact]
    public void Messages_WithTheirSecrets_AreReadByFewAlone() =>
        Users(Messages).Except(MayVerify).Where(u => !u.StartsWith("WebhookInspector.Checking.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Encrypted_Values_AreOpenedByStorageAlone() => Users(Protection).ShouldBeEmpty();

    [Fact]
    public void Exemption_OfTheLists_IsNeeded() => MayOpen.Except(Users(Opener)).Concat(MayVerify.Except(Users(Messages))).ShouldBeEmpty();

    private static List<string> Users(string type) =>
        [
            .. TypeUsers
                .Of(Assembly.Load("WebhookInspector"), type)
                .Where(u => !u.StartsWith("WebhookInspector.Storage.", StringComparison.Ordinal)),
        ];
}
