using System.Text;
using WebhookInspector.Components.Shared.Body;

namespace WebhookInspector.Tests.Components.Shared;

public class BodyModelTests
{
    [Fact]
    public void View_ValidJson_IsPretty() => Model("{\"a\":1}", "application/json").View.ShouldBe(BodyViewKind.Pretty);

    [Fact]
    public void View_JsonWithoutContentType_IsPretty() => Model(" [1]", null).View.ShouldBe(BodyViewKind.Pretty);

    [Fact]
    public void View_BrokenJson_IsRawWithThePlaceNamed()
    {
        var model = Model("{\"a\":1,\n \"status\": Quoted }", "application/json");

        model.View.ShouldBe(BodyViewKind.Raw);
        model.FaultInWords.ShouldBe("line 2, column 12: expected a value");
    }

    [Fact]
    public void Fault_TextThatIsNotSaidToBeJson_IsNone() => Model("[note] hello", "text/plain").Fault.ShouldBeNull();

    [Fact]
    public void View_BytesThatAreNoText_IsHex() => new BodyModel(new byte[] { 0xFF, 0x00 }, null).View.ShouldBe(BodyViewKind.Hex);

    [Fact]
    public void Text_DeclaredCharset_IsRead() =>
        new BodyModel(new byte[] { 0xE9 }, "text/plain; charset=iso-8859-1").Text.Text.ShouldBe("é");

    [Fact]
    public void Text_UnknownCharset_IsReadAsUtf8() => Model("é", "text/plain; charset=klingon").Text.Text.ShouldBe("é");

    [Fact]
    public void Raw_BigText_IsCutAndGrowsWhenAsked()
    {
        var model = Model(new string('x', 100_000), "text/plain");
        var first = model.Raw.Length;

        model.ShowMore();

        first.ShouldBeLessThan(50_000);
        model.Raw.Length.ShouldBeGreaterThan(first);
        model.HasMore.ShouldBeTrue();
    }

    [Fact]
    public void Raw_ShownInFull_HasNoMore() => Model("short", "text/plain").HasMore.ShouldBeFalse();

    [Fact]
    public void Raw_CutInsideASurrogatePair_LeavesThePairWhole() =>
        char.IsHighSurrogate(Model("x" + string.Concat(Enumerable.Repeat("😀", 50_000)), "text/plain").Raw[^1]).ShouldBeFalse();

    [Fact]
    public void Lines_TenMebibytes_AreASliceOnly()
    {
        var model = Model("[" + string.Join(',', Enumerable.Repeat("123456789", 1_000_000)) + "]", "application/json");

        model.Lines.Count.ShouldBe(500);
        model.HasMore.ShouldBeTrue();
    }

    [Fact]
    public void HexRows_EveryByte_IsShownWithItsPlaceAndText()
    {
        var model = new BodyModel(Encoding.ASCII.GetBytes("0123456789abcdefXY\0"), null);

        model.HexRows.ShouldBe([
            "00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef",
            "00000010  58 59 00                                          XY.",
        ]);
    }

    private static BodyModel Model(string text, string? contentType) => new(Encoding.UTF8.GetBytes(text), contentType);
}
