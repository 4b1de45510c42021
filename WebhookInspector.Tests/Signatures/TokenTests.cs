using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

public class TokenTests
{
    private static readonly SigningSecret Token = Declared.Secret("abc.DEF-1~2");
    private static readonly SigningSecret Password = Declared.Secret("user:pä:ss");

    [Theory]
    [InlineData("Bearer abc.DEF-1~2", Verdict.Verified)]
    [InlineData("bearer  abc.DEF-1~2", Verdict.Verified)]
    [InlineData("Bearer abc.def-1~2", Verdict.Mismatch)]
    [InlineData("Bearer abc.DEF-1~2x", Verdict.Mismatch)]
    [InlineData("Bearer ", Verdict.Mismatch)]
    [InlineData("Bearer", Verdict.MalformedSignature)]
    [InlineData("Bearerabc.DEF-1~2", Verdict.MalformedSignature)]
    [InlineData("abc.DEF-1~2", Verdict.MalformedSignature)]
    [InlineData("Basic abc.DEF-1~2", Verdict.MalformedSignature)]
    public void Verify_Bearer_GivesTheVerdict(string header, Verdict verdict)
    {
        var outcome = Declared.Message("{}", ("Authorization", header)).Verify(Declared.Named("single-invoice"), Token);

        outcome.Verdict.ShouldBe(verdict);
        outcome.Strength.ShouldBe(Strength.Token);
        outcome.Reason.ShouldNotContain("DEF");
    }

    [Fact]
    public void Verify_NoHeader_IsMissing() =>
        Declared.Message("{}").Verify(Declared.Named("single-invoice"), Token).Verdict.ShouldBe(Verdict.MissingSignature);

    [Fact]
    public void Verify_TwoDifferentTokens_IsMalformed() =>
        Declared
            .Message("{}", ("Authorization", "Bearer abc.DEF-1~2"), ("authorization", "Bearer other"))
            .Verify(Declared.Named("single-invoice"), Token)
            .Verdict.ShouldBe(Verdict.MalformedSignature);

    [Theory]
    [InlineData("user:pä:ss", Verdict.Verified)]
    [InlineData("user:pä", Verdict.Mismatch)]
    [InlineData("", Verdict.MalformedSignature)]
    public void Verify_Basic_ComparesUserAndPassword(string credentials, Verdict verdict)
    {
        var header = "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(credentials));

        Declared.Message("{}", ("Authorization", header)).Verify(Declared.Named("chargebee"), Password).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Verify_SecondFormOfTheToken_IsVerified()
    {
        var message = Declared.Message("{}") with { Url = "https://inspector.example/hooks/p/token?access_token=abc.DEF-1%7E2" };

        message.Verify(Declared.Named("cloudevents-webhook"), Token).Verdict.ShouldBe(Verdict.Verified);
    }
}
