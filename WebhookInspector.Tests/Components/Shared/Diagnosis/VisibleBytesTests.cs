using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Components.Shared.Diagnosis;

namespace WebhookInspector.Tests.Components.Shared.Diagnosis;

public class VisibleBytesTests
{
    private static string Shown(byte[] bytes) => string.Concat(VisibleBytes.Of(bytes, []).Select(r => r.Text));

    [Theory]
    [InlineData("a b", "a·b")]
    [InlineData("a\r\nb\t", "a␍↵\nb→")]
    [InlineData("\u0000\u001b", "\\x00\\x1B")]
    [InlineData("\ufeff{}", "[BOM]{}")]
    [InlineData("a\u00a0b\u200b", "a[U+00A0]b[U+200B]")]
    [InlineData("Zoë 😀", "Zoë·😀")]
    public void Text_WithWhatHides_IsToBeSeen(string text, string shown) => Shown(Encoding.UTF8.GetBytes(text)).ShouldBe(shown);

    [Fact]
    public void ByteThatIsNoUtf8_Alone_IsShownAsItsValue() => Shown([(byte)'a', 0xE9, (byte)'b']).ShouldBe("a\\xE9b");

    [Fact]
    public void NonAscii_Character_CarriesItsBytes() =>
        VisibleBytes.Of("é"u8, []).Single().ShouldBe(new ByteRun("é", "na", false, "C3 A9"));

    [Fact]
    public void Marks_InsideAText_SplitIt() =>
        VisibleBytes.Of("abcd"u8, [1..3]).Select(r => (r.Text, r.Marked)).ShouldBe([("a", false), ("bc", true), ("d", false)]);

    [Fact]
    public void AnyBytes_WithAnyMark_AreShownWithoutFail() =>
        Prop.ForAll<byte[], byte, byte>(
                (bytes, a, b) =>
                {
                    var (start, end) = (Math.Min(a, bytes.Length), Math.Min(b, bytes.Length));
                    var runs = VisibleBytes.Of(bytes, [Math.Min(start, end)..Math.Max(start, end)]);

                    runs.All(r => r.Text.Length > 0).ShouldBeTrue();
                    (runs.Count > 0).ShouldBe(bytes.Length > 0);
                }
            )
            .QuickCheckThrowOnFailure();
}
