using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Requests;

public sealed class RequestFilterParserTests
{
    [Fact]
    public void TryParse_FieldsAndText_AreSorted()
    {
        RequestFilterParser.TryParse("verdict:mismatch verdict:verified type:vendor.created is:pinned \"two words\" free", out var filter, out _).ShouldBeTrue();

        filter!.Verdicts.ShouldBe([Verdict.Mismatch, Verdict.Verified]);
        filter.EventTypes.ShouldBe(["vendor.created"]);
        filter.PinnedOnly.ShouldBeTrue();
        filter.Text.ShouldBe(["two words", "free"]);
    }

    [Theory]
    [InlineData("verdict:fine", "verdict:fine")]
    [InlineData("colour:red", "colour:red")]
    [InlineData("is:red", "is:red")]
    [InlineData("type:", "type:")]
    public void TryParse_UnknownTerm_IsNamed(string q, string named)
    {
        RequestFilterParser.TryParse(q, out _, out var fault).ShouldBeFalse();

        fault!.ShouldContain(named);
    }

    [Fact]
    public void TryParse_AnyText_NeverThrows() =>
        Prop.ForAll<string>(q => RequestFilterParser.TryParse(q ?? "", out var filter, out var fault) == (filter is not null && fault is null))
            .QuickCheckThrowOnFailure();
}
