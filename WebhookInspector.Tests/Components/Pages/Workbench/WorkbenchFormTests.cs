using System.Text;
using WebhookInspector.Components.Pages.Workbench;
using WebhookInspector.Components.Shared;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Tests.Providers;

namespace WebhookInspector.Tests.Components.Pages.Workbench;

public sealed class WorkbenchFormTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly WorkbenchForm form = new() { Provider = "stripe" };

    [Fact]
    public void ToInput_SignedMessage_Verifies()
    {
        form.Secrets[0] = "whsec_1";
        form.JudgedBy = JudgedBy.SignedTimestamp;
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("whsec_1"u8, "1700000000.{}"u8));

        var input = Input($"Stripe-Signature: t=1700000000,v1={signature}");

        input.ArrivedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        Diagnoser.Explain(input, CancellationToken.None).Cause.ShouldBeNull();
    }

    [Theory]
    [InlineData("Stripe")]
    [InlineData(" sTRIPE ")]
    public void ToInput_ProviderByName_IsFound(string name)
    {
        form.Provider = name;

        Input().Provider!.Id.ShouldBe("stripe");
    }

    [Fact]
    public void ToInput_SecretWithWhiteSpace_IsKeptVerbatim()
    {
        form.Secrets[0] = " s\n";

        Input().Secrets.ShouldHaveSingleItem().Value.ShouldBe(" s\n");
    }

    [Fact]
    public void ToInput_EndpointSecretsNotChosen_AreNotUsed() => Input(stored: Stored()).Secrets.ShouldBeEmpty();

    [Fact]
    public void ToInput_EndpointSecretsChosen_AreUsed()
    {
        form.EndpointSecrets = true;

        Input(stored: Stored()).Secrets.ShouldHaveSingleItem().Value.ShouldBe("kept");
    }

    [Fact]
    public void ToInput_StoredBodyThatWasCut_IsSaidToBeCut() => Input(stored: Stored()).BodyTruncated.ShouldBeTrue();

    [Fact]
    public void ToInput_HeaderBeyondAscii_IsItsUtf8Bytes() => Input("X-A: é").Message.Headers.ShouldBe([new Header("X-A", "Ã©")]);

    [Fact]
    public void ToInput_WrongFields_AreNamed()
    {
        Refusal(() => Input("nonsense")).ShouldStartWith("Headers: this is no header");
        form.Url = "example.com/x";
        Refusal(() => Input()).ShouldStartWith("URL: must be absolute");
        form.Method = "GE T";
        Refusal(() => Input()).ShouldStartWith("Method: ");
        form.Provider = "nobody";
        Refusal(() => Input()).ShouldBe("Provider: “nobody” is not known: choose one from the list.");
    }

    [Theory]
    [InlineData("{\n  \"kind\": }", "scheme: is no JSON at line 2, character 11")]
    [InlineData("{\"kind\":\"hmac\"}", "scheme.signature: is missing")]
    public void ToInput_WrongScheme_SaysWhere(string json, string refusal)
    {
        (form.OwnScheme, form.SchemeJson) = (true, json);

        Refusal(() => Input()).ShouldStartWith(refusal);
    }

    [Theory]
    [InlineData("é\n\t{}", true)]
    [InlineData("a\r\nb", false)]
    [InlineData("\0", false)]
    public void EditableText_Of_IsOnlyWhatATextBoxKeeps(string text, bool kept) =>
        (EditableText.Of(Encoding.UTF8.GetBytes(text)) == text).ShouldBe(kept);

    [Fact]
    public void EditableText_NoUtf8_IsNone() => EditableText.Of([0xFF]).ShouldBeNull();

    private DiagnosisInput Input(string headers = "", DiagnosisInput? stored = null) =>
        form.ToInput(Encoding.UTF8.GetBytes(headers), "{}"u8.ToArray(), stored, Built.Catalog, Now);

    private static DiagnosisInput Stored() =>
        new()
        {
            Message = new SignedMessage("POST", "http://a.example/", [], "{}"u8.ToArray()),
            ArrivedAt = Now,
            Scheme = Built.Provider("github").Scheme,
            Secrets = [new SigningSecret("sec_1", "one", "kept")],
            BodyTruncated = true,
        };

    private static string Refusal(Action act) => Should.Throw<SettingRefusedException>(act).Message;
}
