using Bunit;
using WebhookInspector.Components.Shared.Verdicts;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class VerdictChipTests : BunitContext
{
    [Theory]
    [InlineData(Verdict.Verified, "ok", "✓", "verified")]
    [InlineData(Verdict.Mismatch, "bad", "✕", "mismatch")]
    [InlineData(Verdict.MalformedSignature, "bad", "✕", "malformed signature")]
    [InlineData(Verdict.MissingSignature, "warn", "!", "no signature")]
    [InlineData(Verdict.NoSecret, "mute", "○", "no secret set")]
    [InlineData(Verdict.Unsigned, "mute", "–", "unsigned")]
    public void Chip_Verdict_HasToneSymbolAndWord(Verdict verdict, string tone, string symbol, string words)
    {
        var chip = Render<VerdictChip>(p => p.Add(c => c.Verdict, verdict)).Find(".chip");

        chip.ClassList.ShouldContain(tone);
        chip.TextContent.ShouldBe(symbol + words);
    }

    [Fact]
    public void Chip_HandshakeBeforeASecret_IsNoAlarm()
    {
        var chip = Render<VerdictChip>(p =>
                p.Add(c => c.Request, Summaries.One(Verdict.MissingSignature) with { Handshake = "verification code" })
            )
            .Find(".chip");

        chip.ClassList.ShouldContain("info");
        chip.TextContent.ShouldContain("verification code");
    }

    [Fact]
    public void Chip_HandshakeWithAWrongSignature_IsAMismatch() =>
        Render<VerdictChip>(p => p.Add(c => c.Request, Summaries.One(Verdict.Mismatch) with { Handshake = "verification code" }))
            .Find(".chip")
            .ClassList.ShouldContain("bad");

    [Fact]
    public void Chip_VerifiedButOld_SaysBoth()
    {
        var old = Summaries.One(Verdict.Verified) is var one
            ? one with
            {
                Verification = one.Verification with { Freshness = Freshness.Stale },
            }
            : null;

        Render<VerdictChip>(p => p.Add(c => c.Request, old)).FindAll(".chip").Select(c => c.TextContent).ShouldBe(["✓verified", "stale"]);
    }
}
