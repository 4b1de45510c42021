using System.Security.Cryptography;
using System.Text;
using WebhookInspector.Providers;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Providers;

public class EventReaderTests
{
    private const string Uuid = "564200aa-7128-4a26-83a8-cf0201903fcc";

    [Theory]
    [InlineData(
        "cove",
        """{"time":"T1","applicant":{"id":"app_1","status":"SENT"},"org":{"id":"o"}}""",
        "SENT",
        null,
        "app_1",
        "app_1:SENT:T1"
    )]
    [InlineData("single-invoice", """{"coverId":"c1","status":"Quoted"}""", "cover", "c1:Quoted", null, "c1:Quoted")]
    [InlineData("single-invoice", """{"CoverId":"c1","status":"Refused"}""", "cover", "c1:Refused", null, "c1:Refused")]
    [InlineData("single-invoice", """{"CoverId":"c1"}""", "cover", "c1", null, "c1")]
    [InlineData(
        "single-invoice",
        """{"ehid":"2670462","change":"positive","companyUrl":"u"}""",
        "grade change",
        null,
        null,
        "2670462:positive"
    )]
    [InlineData("single-invoice", """{"confirmationId":"k","status":"PENDING"}""", "confirmation", "k:PENDING", null, "k:PENDING")]
    [InlineData(
        "coverbase",
        """{"event_id":"cbevt_1","event_type":"vendor.created","workflow_run_id":"w"}""",
        "vendor.created",
        "cbevt_1",
        "w",
        "cbevt_1"
    )]
    [InlineData(
        "coverbase",
        """{"event_id":"cbevt_1","event_type":"Vendor.Created","data":{"workflow_run_id":"w"}}""",
        "Vendor.Created",
        "cbevt_1",
        "w",
        "cbevt_1"
    )]
    [InlineData("stripe", """{"id":"evt_1","type":"invoice.paid","request":{"id":"req_1"}}""", "invoice.paid", "evt_1", "req_1", "evt_1")]
    [InlineData("slack", """{"type":"event_callback","event_id":"Ev1"}""", "event_callback", "Ev1", null, "Ev1")]
    public void Read_ProvidersPayload_GivesItsIdentity(
        string provider,
        string body,
        string? type,
        string? id,
        string? correlation,
        string? key
    ) => EventReader.Read(Built.Provider(provider), Built.Message(body)).ShouldBe(new EventIdentity(type, id, correlation, key));

    [Theory]
    [InlineData("hover", """{"event":"job-state-changed-v2","webhook_id":1}""", "job-state-changed-v2")]
    [InlineData("compliancely", """{"event":"a","type":"b"}""", "a")]
    [InlineData("compliancely", """{"event_type":"a"}""", "a")]
    [InlineData("compliancely", """{"type":"b"}""", "b")]
    [InlineData("compliancely", """{"result":1}""", null)]
    [InlineData("cove", """{"applicant":{"status":"SENT"}}""", "SENT")]
    public void Read_NoIdAndNoWholeKey_TakesTheBodysHash(string provider, string body, string? type) =>
        EventReader.Read(Built.Provider(provider), Built.Message(body)).ShouldBe(new EventIdentity(type, null, null, HashOf(body)));

    [Theory]
    [InlineData("""{ CoverId = "564200aa-7128-4a26-83a8-cf0201903fcc" }""")]
    [InlineData("coverId=564200aa-7128-4a26-83a8-cf0201903fcc")]
    [InlineData("\0")]
    public void Read_BodyThatIsNotJson_HasOnlyTheBodysHash(string body) =>
        EventReader.Read(Built.Provider("single-invoice"), Built.Message(body)).ShouldBe(new EventIdentity(null, null, null, HashOf(body)));

    [Fact]
    public void Read_EmptyBody_IdentifiesNothing() =>
        EventReader.Read(Built.Provider("cove"), Built.Message("")).ShouldBe(EventIdentity.Unknown);

    [Fact]
    public void Read_GitHub_TakesHeaders() =>
        EventReader
            .Read(Built.Provider("github"), Built.Message("{}", ("x-github-event", "push"), ("X-GitHub-Delivery", Uuid)))
            .ShouldBe(new EventIdentity("push", Uuid, null, Uuid));

    [Fact]
    public void Read_StandardWebhooks_TakesTheIdFromItsHeader() =>
        EventReader
            .Read(Built.Provider("standard-webhooks"), Built.Message("""{"type":"a.b"}""", ("webhook-id", "msg_1")))
            .ShouldBe(new EventIdentity("a.b", "msg_1", null, "msg_1"));

    [Fact]
    public void Read_FormWithJsonInItsField_ReadsTheField() =>
        EventReader
            .Read(
                Built.Provider("slack"),
                Built.Message(
                    "a=b&payload=%7B%22type%22%3A+%22block_actions%22%7D",
                    ("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                )
            )
            .Type.ShouldBe("block_actions");

    [Theory]
    [InlineData(
        "hover",
        """{"event":"webhook-verification-code","code":"4addd2b9-5cd7-497f-9f32-52ff0718ddbb","webhook_id":12344}""",
        "verification code"
    )]
    [InlineData("slack", """{"type":"url_verification","challenge":"c"}""", "URL verification")]
    [InlineData("hover", """{"event":"model-created"}""", null)]
    public void Read_Handshake_IsNamed(string provider, string body, string? handshake) =>
        EventReader.Read(Built.Provider(provider), Built.Message(body)).Handshake.ShouldBe(handshake);

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "event=webhook-verification-code&code=c&webhook_id=12344")]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=event\r\n\r\nwebhook-verification-code\r\n--b--"
    )]
    public void Read_HandshakeInAForm_IsNamedWithItsType(string contentType, string body)
    {
        var identity = EventReader.Read(Built.Provider("hover"), Built.Message(body, ("Content-Type", contentType)));

        (identity.Handshake, identity.Type).ShouldBe(("verification code", "webhook-verification-code"));
    }

    [Theory]
    [InlineData("{\"event\":\"\\ud800\"}")]
    [InlineData("{\"event\":\"a\\nb\"}")]
    [InlineData("{\"event\":\"\"}")]
    [InlineData("{\"event\":{\"name\":\"a\"}}")]
    [InlineData("{\"event\":null}")]
    [InlineData("[\"event\"]")]
    public void Read_ValueThatIsNoIdentifier_IsLeftOut(string body) =>
        EventReader.Read(Built.Provider("hover"), Built.Message(body)).Type.ShouldBeNull();

    [Theory]
    [InlineData("{\"\\ud800\":1,\"event\":\"a\"}")]
    [InlineData("{\"event\":\"a\",\"\\ud800vent\":1,\"even\\ud800\":2,\"eve\\udc00\":3}")]
    [InlineData("{\"event\":\"a\",\"\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\":1}")]
    public void Read_NameThatIsNotUnicode_DoesNotHideTheOthers(string body) =>
        EventReader.Read(Built.Provider("hover"), Built.Message(body)).Type.ShouldBe("a");

    [Fact]
    public void Read_VeryLongValue_IsLeftOut() =>
        EventReader.Read(Built.Provider("hover"), Built.Message($"{{\"event\":\"{new string('a', 257)}\"}}")).Type.ShouldBeNull();

    [Fact]
    public void Read_NumberAsId_IsTakenAsWritten() =>
        EventReader.Read(Built.Provider("stripe"), Built.Message("{\"id\":12345678901234567890}")).Id.ShouldBe("12345678901234567890");

    private static string HashOf(string body, string target = "/hooks/x/token") => $"sha256:{Hex($"{target}\n{Hex(body)}")}";

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
