using Bunit;
using WebhookInspector.Components.Shared;
using WebhookInspector.Providers.Snippets;
using WebhookInspector.Signatures;
using WebhookInspector.Tests.Diagnosis;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class VerificationCodeViewTests : PageTest
{
    private static readonly SignatureScheme GitHub = Deliveries.Provider("github").Scheme;

    [Theory]
    [InlineData(0, CodeLanguage.CSharp)]
    [InlineData(1, CodeLanguage.JavaScript)]
    [InlineData(2, CodeLanguage.Python)]
    [InlineData(3, CodeLanguage.Php)]
    public void Language_Chosen_ShowsItsCode(int button, CodeLanguage language)
    {
        var view = Render<VerificationCodeView>(p => p.Add(v => v.Scheme, GitHub));

        view.FindAll(".segments button")[button].Click();

        view.Find("pre").TextContent.ShouldBe(VerificationCode.For(GitHub, language));
    }

    [Fact]
    public void Scheme_Changed_ShowsTheCodeOfTheNewOne()
    {
        var view = Render<VerificationCodeView>(p => p.Add(v => v.Scheme, GitHub));

        view.Render(p => p.Add(v => v.Scheme, Deliveries.Provider("stripe").Scheme));

        view.Find("pre").TextContent.ShouldBe(VerificationCode.For(Deliveries.Provider("stripe").Scheme, CodeLanguage.CSharp));
    }

    [Fact]
    public void SchemeThatSignsNothing_Any_ShowsNothing() =>
        Render<VerificationCodeView>(p => p.Add(v => v.Scheme, new SignatureScheme { Kind = SchemeKind.None }))
            .Markup.Trim()
            .ShouldBeEmpty();
}
