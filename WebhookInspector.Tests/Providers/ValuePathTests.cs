using System.Text.Json;
using WebhookInspector.Providers.Events;

namespace WebhookInspector.Tests.Providers;

public class ValuePathTests
{
    private static readonly JsonElement Root = JsonDocument
        .Parse(
            """
            {"a":{"b":[{"c":"first"},{"c":87.50}]},"content-available":1,"any name":true,"empty":{}}
            """
        )
        .RootElement;

    [Theory]
    [InlineData("$.a.b[0].c", "first")]
    [InlineData("$.a.b[1].c", "87.50")]
    [InlineData("$.content-available", "1")]
    [InlineData("$['any name']", "true")]
    [InlineData("$.a.b[2].c", null)]
    [InlineData("$.A", null)]
    [InlineData("$.a.c", null)]
    [InlineData("$.empty", null)]
    public void Select_Path_GivesTheScalarThere(string path, string? expected) =>
        (ValuePath.TryParse(path).ShouldNotBeNull().Select(Root)?.Scalar()).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("$..a")]
    [InlineData("$.a[*]")]
    [InlineData("$.a[-1]")]
    [InlineData("$.")]
    public void TryParse_NotOneValue_IsNull(string path) => ValuePath.TryParse(path).ShouldBeNull();

    [Fact]
    public void Scalar_LoneSurrogate_IsNull() =>
        CapturedJson.TryParse("""{"a":"\ud800"}"""u8.ToArray()).ShouldNotBeNull().RootElement.GetProperty("a").Scalar().ShouldBeNull();

    [Fact]
    public void TryParse_ByteOrderMark_IsSkipped() => CapturedJson.TryParse((byte[])[0xEF, 0xBB, 0xBF, (byte)'1']).ShouldNotBeNull();

    [Fact]
    public void TryParse_TooDeep_IsNull() => CapturedJson.TryParse(Enumerable.Repeat((byte)'[', 100_000).ToArray()).ShouldBeNull();
}
