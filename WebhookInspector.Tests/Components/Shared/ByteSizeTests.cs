using WebhookInspector.Components.Shared;

namespace WebhookInspector.Tests.Components.Shared;

public class ByteSizeTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1024, "1 KB")]
    [InlineData(3482, "3.4 KB")]
    [InlineData(1048575, "1 MB")]
    [InlineData(10485760, "10 MB")]
    public void InWords_Bytes_ReadsAsAPersonSaysIt(long bytes, string words) => ByteSize.InWords(bytes).ShouldBe(words);
}
