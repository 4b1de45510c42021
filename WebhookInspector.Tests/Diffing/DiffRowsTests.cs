using WebhookInspector.Diffing;
using WebhookInspector.Diffing.Rows;

namespace WebhookInspector.Tests.Diffing;

public class DiffRowsTests
{
    [Fact]
    public void Json_WithAll_ShowsEveryLineOfBoth() =>
        Rows("""{"b":[1,2],"a":1.0}""", """{"a":1,"b":[1,3]}""", onlyChanges: false)
            .ShouldBe([
                "Same 0 { | {",
                "Same 1 \"a\": 1.0 | \"a\": 1",
                "Same 1 \"b\": [ | \"b\": [",
                "Same 2 1 | 1",
                "Changed 2 2 | 3 @/b/1",
                "Same 1 ] | ]",
                "Same 0 } | }",
            ]);

    [Fact]
    public void Json_WithChangesOnly_CountsTheRest() =>
        Rows("""{"a":1,"b":2,"c":3,"d":4}""", """{"a":1,"b":2,"c":5,"d":4}""")
            .ShouldBe(["Same 0 { | {", "Skipped 2", "Changed 1 \"c\": 3 | \"c\": 5 @/c", "Skipped 1", "Same 0 } | }"]);

    [Fact]
    public void Json_AddedSubtree_BeginsOneChangeAndHasItsLinesOnOneSide() =>
        Rows("{}", """{"a":{"b":1,"c":[]}}""")
            .ShouldBe([
                "Same 0 { | {",
                "Added 1 - | \"a\": { @/a",
                "Added 2 - | \"b\": 1",
                "Added 2 - | \"c\": []",
                "Added 1 - | }",
                "Same 0 } | }",
            ]);

    [Fact]
    public void Json_OtherType_StandsSideBySide() =>
        Rows("""{"a":[1]}""", """{"a":null}""").ShouldContain("Changed 1 \"a\": [ | \"a\": null @/a");

    [Fact]
    public void Json_MovedItem_IsShownWhereItIsNow() =>
        Rows("[1,2,3]", "[3,1,2]").ShouldBe(["Same 0 [ | [", "Moved 1 3 | 3 @/0", "Skipped 2", "Same 0 ] | ]"]);

    [Fact]
    public void Text_WithChangesOnly_KeepsThreeLinesAround()
    {
        var lines = Enumerable.Range(0, 20).Select(i => $"line {i}\n").ToArray();
        var left = string.Concat(lines);
        lines[10] = "other\n";

        Rows(left, string.Concat(lines), type: "text/plain")
            .ShouldBe([
                "Skipped 7",
                "Same 0 line 7 | line 7",
                "Same 0 line 8 | line 8",
                "Same 0 line 9 | line 9",
                "Changed 0 line 10 | other @/10",
                "Same 0 line 11 | line 11",
                "Same 0 line 12 | line 12",
                "Same 0 line 13 | line 13",
                "Skipped 6",
            ]);
    }

    [Fact]
    public void Text_OtherLineEnd_IsVisible() => Rows("a\r\n", "a\n", type: "text/plain").ShouldBe(["Changed 0 a ␍␊ | a @/0"]);

    [Fact]
    public void Bytes_ThatAreNoText_AreToldInWords() =>
        Rows([0xFF, 1, 2, 3], [0xFF, 1]).ShouldBe(["Changed 0 4 bytes; from byte 2: 02 03 | 2 bytes, and no more @"]);

    [Fact]
    public void Bytes_MoreThanAreShown_EndInAnEllipsis() =>
        Rows(new byte[5000], [0xFF])
            .ShouldBe([
                $"Changed 0 5,000 bytes; from byte 0: {string.Join(' ', Enumerable.Repeat("00", 32))} … | 1 byte; from byte 0: ff @",
            ]);

    [Fact]
    public void Line_ThatIsLong_IsCut() =>
        Rows("{}", $$"""{"a":"{{new string('x', 5000)}}"}""").ShouldContain(row => row.Contains("more characters") && row.Length < 1200);

    [Fact]
    public void Rows_OfBigBodies_AreLaidOutAsAskedFor()
    {
        var items = string.Join(',', Enumerable.Repeat("1", 200_000));
        var body = Bodies.Json($"[0,{items}]", $"[1,{items}]");

        DiffRows.Of(body, onlyChanges: false, CancellationToken.None).Take(5).Count().ShouldBe(5);
    }

    private static string[] Rows(string left, string right, bool onlyChanges = true, string type = "application/json") =>
        [.. DiffRows.Of(Bodies.Diff(left, right, type).Body, onlyChanges, CancellationToken.None).Select(Words)];

    private static string[] Rows(byte[] left, byte[] right) =>
        [
            .. DiffRows
                .Of(
                    RequestDiff
                        .Of(Bodies.Side(left, null), Bodies.Side(right, null), IgnoreRules.None, new DiffLimits(), CancellationToken.None)
                        .Body,
                    true,
                    CancellationToken.None
                )
                .Select(Words),
        ];

    private static string Words(DiffRow row) =>
        row.Kind == RowKind.Skipped
            ? $"Skipped {row.Skipped}"
            : $"{row.Kind} {row.Depth} {row.Left ?? "-"} | {row.Right ?? "-"}{(row.Begins is null ? "" : " @" + row.Begins.Path)}";
}
