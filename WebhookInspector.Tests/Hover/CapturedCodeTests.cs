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
