using System.Net;
using System.Net.Sockets;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Replay.Targets;

public class TargetResolverTests
{
    private static readonly TargetUrl Target = TargetUrl.Parse("http://a.example/");

    [Fact]
    public async Task Resolve_SomeAddressesRefused_LeavesThoseOut() =>
        (await Resolvers.Of(TargetPolicies.Strict(), "10.0.0.1 8.8.8.8 ::1").ResolveAsync("a.example", default)).ShouldBe([
            IPAddress.Parse("8.8.8.8"),
        ]);

    [Fact]
    public async Task Resolve_EveryAddressRefused_SaysWhy() =>
        (
            await Should.ThrowAsync<TargetRefusedException>(() =>
                Resolvers.Of(TargetPolicies.Strict(), "169.254.169.254").ResolveAsync("a.example", default)
            )
        ).Message.ShouldStartWith("target-not-allowed: a.example (169.254.169.254)");

    [Fact]
    public async Task Check_RefusedName_NamesTheField() =>
        (
            await Should.ThrowAsync<SettingRefusedException>(() =>
                Resolvers.Of(TargetPolicies.Strict(), "10.0.0.1").CheckAsync(Target, default)
            )
        ).Message.ShouldStartWith("target: target-not-allowed");

    [Fact]
    public async Task Check_NameThatIsNotKnown_IsLeftToTheConnection() =>
        await new TargetResolver((_, _) => throw new SocketException((int)SocketError.HostNotFound), TargetPolicies.Strict()).CheckAsync(
            Target,
            default
        );

    [Fact]
    public async Task Check_Address_AsksNobody() =>
        await new TargetResolver((_, _) => throw new InvalidOperationException(), TargetPolicies.Strict()).CheckAsync(
            TargetUrl.Parse("http://8.8.8.8/"),
            default
        );
}
