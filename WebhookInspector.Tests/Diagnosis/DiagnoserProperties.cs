using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Diagnosis;

public class DiagnoserProperties
{
    private static readonly IReadOnlyList<WebhookInspector.Providers.ProviderDefinition> All = Deliveries.Catalog.All;

    [Fact]
    public void Explain_AnyMessageForAnyProvider_NeverThrowsAndNeverShowsASecret() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, All.Count - 1).ToArbitrary(), ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<byte[]>(), (at, text, body) =>
            {
                var provider = All[at];
                const string secret = "the-secret-4711";
                var names = provider.Scheme.Signature is { Header: { } header } ? new[] { header } : [];
                var message = Deliveries.Message(body ?? [], [.. names.Select(n => new Header(n, text.Get)), new Header("X-Signature", text.Get)]);
                var result = Deliveries.Input(provider.Id, message, secret).Explain();
                var said = string.Join("\n", result.Findings.Append(result.Cause).OfType<Cause>().SelectMany(c => c.Evidence.Values.Append(c.Title).Append(c.Explanation).Append(c.Fix)));
                return !said.Contains(secret, StringComparison.Ordinal) && (result.Verdict == Verdict.Verified || result.Verdict == Verdict.Unsigned || result.Cause is not null);
            }));

    [Fact]
    public void Explain_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => Diagnoser.Explain(Deliveries.Input("github", Deliveries.Signed(Deliveries.Provider("github").Scheme, "x")), cancelled.Token));
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
