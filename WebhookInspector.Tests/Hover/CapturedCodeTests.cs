using System.IO.Compression;
using System.Text;
using WebhookInspector.Hover.Work;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Hover;

public sealed class CapturedCodeTests
{
    [Theory]
    [InlineData("""{"event":"webhook-verification-code","code":"4addd2b9-5cd7-497f-9f32-52ff0718ddbb","webhook_id":12344}""", "12344")]
    [InlineData("""{"code":"4addd2b9-5cd7-497f-9f32-52ff0718ddbb","webhook_id":"12344"}""", "12344")]
    [InlineData("""{"code":"4addd2b9-5cd7-497f-9f32-52ff0718ddbb"}""", null)]
    [InlineData("""{"code":"4addd2b9-5cd7-497f-9f32-52ff0718ddbb","webhook_id":null}""", null)]
    public void Read_Code_IsFoundWithItsWebhook(string body, string? webhookId) =>
        CapturedCode.Read(Encoding.UTF8.GetBytes(body), []).ShouldBe(("4addd2b9-5cd7-497f-9f32-52ff0718ddbb", webhookId));

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "event=webhook-verification-code&code=4addd2b9-5cd7&webhook_id=12344", "12344")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8", "webhook_id=&code=%34addd2b9-5cd7", null)]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n4addd2b9-5cd7\r\n--b\r\nContent-Disposition: form-data; "
            + "name=\"webhook_id\"\r\n\r\n12344\r\n--b--\r\n",
        "12344"
    )]
    public void Read_Form_IsReadLikeJson(string contentType, string body, string? webhookId) =>
        CapturedCode.Read(Encoding.UTF8.GetBytes(body), [new Header("Content-Type", contentType)]).ShouldBe(("4addd2b9-5cd7", webhookId));

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "code=../12/verify")]
    [InlineData("application/x-www-form-urlencoded", "code=a%00b")]
    [InlineData("text/plain", "code=4addd2b9-5cd7")]
    [InlineData("multipart/form-data", "code=4addd2b9-5cd7")]
    public void Read_FormWithoutACodeThatCouldBeSentBack_IsNull(string contentType, string body) =>
        CapturedCode.Read(Encoding.UTF8.GetBytes(body), [new Header("Content-Type", contentType)]).ShouldBeNull();

    [Fact]
    public void Read_CompressedBody_IsRead()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write("""{"code":"abc","webhook_id":1}"""u8);

        CapturedCode.Read(packed.ToArray(), [new Header("Content-Encoding", "gzip")]).ShouldBe(("abc", "1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"code":7.5e3000""")]
    [InlineData("""{"webhook_id":1}""")]
    [InlineData("""{"code":"..","webhook_id":1}""")]
    [InlineData("""{"code":"../12/verify","webhook_id":1}""")]
    [InlineData("""{"code":"a?b","webhook_id":1}""")]
    [InlineData("{\"code\":\"\\ud800\"}")]
    public void Read_NoCodeThatCouldBeSentBack_IsNull(string body) => CapturedCode.Read(Encoding.UTF8.GetBytes(body), []).ShouldBeNull();
}
