using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

public class NeverThrowsTests
{
    private static readonly SignatureScheme[] Known = [.. Declared.Names.Select(Declared.Named)];

    [Fact]
    public void Verify_HostileMessages_GiveAVerdictAndForgeNoSignature() =>
        Prop.ForAll(
                Arb.From(Gen.OneOf(Schemes.Covering, Gen.Elements(Known))),
                Arb.From(Hostile.Messages),
                Arb.From(Hostile.Secrets.Where(s => s.Trim().Length > 0)),
                (scheme, message, secret) =>
                {
                    var outcome = message.Verify(scheme, Declared.Secret(secret));

                    outcome.Reason.ShouldNotBeEmpty();
                    (outcome.Verdict == Verdict.Verified && outcome.Strength != Strength.Token).ShouldBeFalse();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Sign_HostileMessages_SignOrSayWhyNot() =>
        Prop.ForAll(
                Arb.From(Gen.OneOf(Schemes.Any, Gen.Elements(Known))),
                Arb.From(Hostile.Messages),
                Arb.From(Hostile.Secrets),
                (scheme, message, secret) =>
                {
                    try
                    {
                        message.Sign(scheme, Declared.Secret(secret));
                    }
                    catch (CannotSignException e)
                    {
                        e.Message.ShouldNotBeEmpty();
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Verify_ThousandsOfSignatures_IsMalformedAtOnce()
    {
        var header = "t=1," + string.Join(',', Enumerable.Range(0, 100_000).Select(i => "v1=" + i));

        Declared
            .Message("{}", ("Stripe-Signature", header))
            .Verify(Declared.Named("stripe"), Declared.Secret("s"))
            .Verdict.ShouldBe(Verdict.MalformedSignature);
    }

    [Fact]
    public void Verify_MillionsOfFormFields_StillCoversTheLastOne()
    {
        var twilio = Declared.Named("twilio");
        var secret = Declared.Secret("s");
        var signed = Declared.Message(string.Concat(Enumerable.Repeat("a&", 1_000_000)) + "b=1").Sign(twilio, secret);

        signed.Verify(twilio, secret).Verdict.ShouldBe(Verdict.Verified);
        signed.Flipped(signed.Body.Length - 1).Verify(twilio, secret).Verdict.ShouldBe(Verdict.Mismatch);
    }

    [Fact]
    public void Verify_DeeplyNestedBody_IsMissing()
    {
        var body = string.Concat(Enumerable.Repeat("{\"event\":", 100_000));

        Declared.Message(body).Verify(Declared.Named("signwell"), Declared.Secret("s")).Verdict.ShouldBe(Verdict.MissingSignature);
    }

    [Fact]
    public void Verify_ZipBomb_IsNotUnfoldedWithoutEnd()
    {
        using var zipped = new MemoryStream();
        using (
            var gzip = new System.IO.Compression.GZipStream(zipped, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)
        )
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 80; i++)
                gzip.Write(zeros);
        }

        var message = Declared.Message("", ("X-Signature", new string('0', 64))) with { Body = zipped.ToArray() };

        message.Verify(Declared.Named("getstream"), Declared.Secret("s")).Verdict.ShouldBe(Verdict.Mismatch);
    }
}
