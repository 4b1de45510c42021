using WebhookInspector.Requests.Query;

namespace WebhookInspector.Tests.Requests.Query;

public sealed class ReaderDaysTests
{
    /// <summary>08:29 on the 30th in Tokyo.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 23, 29, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("received:2026-11-30", "received:2026-11-29T15:00:00Z..2026-11-30T14:59:59.9999999Z")]
    [InlineData("received:today", "received:2026-11-29T15:00:00Z..2026-11-30T14:59:59.9999999Z")]
    [InlineData("received:>2026-11-30", "received:>2026-11-30T14:59:59.9999999Z")]
    [InlineData("received:>=2026-11-30", "received:>=2026-11-29T15:00:00Z")]
    [InlineData("received:<2026-11-30", "received:<2026-11-29T15:00:00Z")]
    [InlineData("received:<=2026-11-30", "received:<=2026-11-30T14:59:59.9999999Z")]
    [InlineData("received:2026-11-29..2026-11-30", "received:2026-11-28T15:00:00Z..2026-11-30T14:59:59.9999999Z")]
    [InlineData("received:>2026-11-30T08:00", "received:>2026-11-29T23:00:00Z")]
    [InlineData("verdict:mismatch -received:today", "verdict:mismatch -received:2026-11-29T15:00:00Z..2026-11-30T14:59:59.9999999Z")]
    [InlineData("received:>2026-11-30T08:00:00Z", "received:>2026-11-30T08:00:00Z")]
    [InlineData("received:>-1h", "received:>-1h")]
    [InlineData("type:today", "type:today")]
    public void Query_ReadInTokyo_MeansTheReadersDays(string typed, string meant)
    {
        var read = ReaderDays.Of(Parse(typed), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), Now);

        QueryPrinter.Print(read).ShouldBe(meant);
        Parse(meant).ShouldBe(read);
    }

    [Fact]
    public void Query_WithoutADay_IsTheSame()
    {
        var typed = Parse("type:a received:>-1h");

        ReaderDays.Of(typed, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), Now).ShouldBeSameAs(typed);
    }

    [Theory]
    // 23 and 25 hours long, in which clocks are set forward and back; and one whose midnight is left out.
    [InlineData("Europe/Zurich", "2026-03-29", "2026-03-28T23:00:00Z..2026-03-29T21:59:59.9999999Z")]
    [InlineData("Europe/Zurich", "2026-10-25", "2026-10-24T22:00:00Z..2026-10-25T22:59:59.9999999Z")]
    [InlineData("America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z..2026-09-07T02:59:59.9999999Z")]
    public void Day_OnWhichClocksAreSet_HasItsOwnLength(string zone, string day, string meant) =>
        QueryPrinter
            .Print(ReaderDays.Of(Parse($"received:{day}"), TimeZoneInfo.FindSystemTimeZoneById(zone), Now))
            .ShouldBe($"received:{meant}");

    private static QueryNode Parse(string text) =>
        QueryParser.TryParse(text, out var node, out var fault) ? node : throw new InvalidOperationException(fault.Message);
}
