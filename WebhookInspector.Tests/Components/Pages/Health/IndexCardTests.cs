using Bunit;
using Microsoft.Data.Sqlite;
using WebhookInspector.Components.Pages.Health;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Tests.Components.Pages.Health;

public sealed class IndexCardTests : PageTest
{
    [Fact]
    public async Task Page_IndexReadAnew_SaysHowFarItIs()
    {
        await ArriveAsync();
        await Get<WriteGate>()
            .RunAsync(
                connection =>
                {
                    Fill(connection);
                    return Task.FromResult(true);
                },
                CancellationToken.None
            );

        var page = Render<HealthPage>();

        await page.WaitForAssertionAsync(() => page.Find("[aria-label='Search index']").TextContent.ShouldContain("25%"));
    }

    /// <summary>More requests wait than the index adds within a second; a quarter of them are in it.</summary>
    private static void Fill(SqliteConnection connection)
    {
        using var fill = connection.CreateCommand();
        fill.CommandText = """
            CREATE TEMP TABLE other AS SELECT * FROM requests LIMIT 1;
            UPDATE other SET sequence = 4001, id = 'req_4001';
            INSERT INTO requests SELECT * FROM other;
            UPDATE search_progress SET sequence = 1002;
            """;
        fill.ExecuteNonQuery();
    }
}
