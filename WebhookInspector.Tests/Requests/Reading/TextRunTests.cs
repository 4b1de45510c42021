using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class TextRunTests
{
    [Theory]
    [InlineData("a\u202Eb", "a[U+202E]b")]
    [InlineData("\0\0\0\u200B", "[U+0000 ×3][U+200B]")]
    [InlineData("tab\tand\r\nlines 😀 é", "tab\tand\r\nlines 😀 é")]
    public void Of_CharactersThatHide_AreNamed(string text, string shown) =>
        string.Concat(TextRun.Of(text).Select(r => r.Text)).ShouldBe(shown);

    [Fact]
    public void Of_HalfASurrogatePair_IsNamed() => TextRun.Of("x\uD800").Select(r => r.Text).ShouldBe(["x", "[U+D800]"]);

    [Fact]
    public void Of_AnyText_KeepsWhatIsSeen() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                {
                    var runs = TextRun.Of(text ?? "").Where(r => !r.Unseen).Select(r => r.Text).ToList();
                    return runs.TrueForAll(r => (text ?? "").Contains(r, StringComparison.Ordinal));
                }
            )
        );
}
