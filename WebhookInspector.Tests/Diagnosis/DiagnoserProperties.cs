using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Tests.Signatures;

namespace WebhookInspector.Tests.Diagnosis;

public class DiagnoserProperties
{
    private static readonly IReadOnlyList<WebhookInspector.Providers.ProviderDefinition> All = Deliveries.Catalog.All;

    [Fact]
    public void Explain_HostileMessagesForAnyProvider_SayACauseAndNoSecret() =>
        Prop.ForAll(
                Arb.From(Gen.Elements(All.ToArray())),
                Arb.From(Hostile.Messages),
                (provider, message) =>
                {
                    const string secret = "the-secret-4711-of-this-endpoint";

                    var result = Deliveries.Input(provider.Id, message, secret).Explain();

                    (result.Cause is null).ShouldBe(result.Verdict is Verdict.Verified or Verdict.Unsigned);
                    foreach (var cause in result.Findings.Append(result.Cause).OfType<Cause>())
                        $"{cause.Title} {cause.Explanation} {cause.Fix} {string.Join(' ', cause.Evidence.Values)}".ShouldNotContain(secret);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Explain_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() =>
            Diagnoser.Explain(Deliveries.Input("github", Deliveries.Signed(Deliveries.Provider("github").Scheme, "x")), cancelled.Token)
        );
    }

    [Fact]
    public void Explain_RightlySignedOfEveryProvider_HasNoCause()
    {
        foreach (var provider in All.Where(p => p.Scheme.Kind is SchemeKind.Hmac or SchemeKind.Hash))
        {
            SignedMessage message;
            try
            {
                message = Deliveries.Signed(provider.Scheme);
            }
            catch (CannotSignException)
            {
                continue;
            }

            var result = Deliveries.Input(provider.Id, message).Explain();

            result.Verdict.ShouldBe(Verdict.Verified, provider.Id);
            result.Cause.ShouldBeNull(provider.Id);
            result.Expected.ShouldBe(result.Received, provider.Id);
        }
    }
}
