using System.Text;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class ImageTypeTests
{
    [Theory]
    [InlineData("\u0089PNG\r\n\u001A\n", "image/png")]
    [InlineData("\u00FF\u00D8\u00FF", "image/jpeg")]
    [InlineData("GIF89a", "image/gif")]
    [InlineData("RIFF\0\0\0\0WEBP", "image/webp")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>", null)]
    [InlineData("GIF", null)]
    public void Of_FirstBytes_TellTheType(string body, string? type) => ImageType.Of(Encoding.Latin1.GetBytes(body)).ShouldBe(type);
}
