using System.Diagnostics;
using Bunit;
using Microsoft.AspNetCore.Components;
using WebhookInspector.Components.Layout;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Components.Pages.Home;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;
using Xunit.Abstractions;

namespace WebhookInspector.Tests.Components;

/// <summary>Ten thousand endpoints: the start, the start page, the lists and the pickers stay usable.</summary>
public sealed class ManyEndpointsTests : PageTest, IDisposable
{
    private const int Count = 10_000;

    /// <summary>What a page may take on a machine that is busy with other tests; alone, each takes a fraction of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string directory;
    private readonly TimeSpan started;

    private readonly ITestOutputHelper output;

    public ManyEndpointsTests(ITestOutputHelper output)
        : this(Task.Run(FillAsync).GetAwaiter().GetResult(), Stopwatch.StartNew(), output) { }

    private ManyEndpointsTests(string directory, Stopwatch clock, ITestOutputHelper output)
        : base(directory)
    {
        (this.directory, this.output, started) = (directory, output, clock.Elapsed);
        output.WriteLine($"start: {started.TotalMilliseconds:0} ms");
    }

    void IDisposable.Dispose()
    {
        Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Pages_TenThousandEndpoints_ShowSomeAndFindTheOthers()
    {
        Get<EndpointDirectory>().All.Count().ShouldBe(Count);
        await ArriveAsync();
        started.ShouldBeLessThan(2 * Patience);

        await InTimeAsync<HomePage>(page =>
        {
            page.FindAll("article.prov").Count.ShouldBe(CardModel.MaxCards);
            page.Find(".bodymore a").TextContent.ShouldBe("All 10,000 endpoints");
        });
        await InTimeAsync<NavMenu>(menu => menu.FindAll("a").Count(a => a.TextContent.Contains("Endpoint of ")).ShouldBe(30));
        var list = await InTimeAsync<EndpointsPage>(page => page.FindAll("li h2").Count.ShouldBe(100));
        await list.Find(".bodymore button").ClickAsync();
        list.FindAll("li h2").Count.ShouldBe(200);
        await list.InvokeAsync(() => list.Field("Find").Input("of 9999"));
        await list.WaitForAssertionAsync(() => list.FindAll("li h2").ShouldHaveSingleItem().TextContent.ShouldBe("Endpoint of 9999"));
        await PickerFindsByNameAsync();
    }

    private async Task PickerFindsByNameAsync()
    {
        var popovers = RenderPopovers();
        var page = await InTimeAsync<TargetsPage>(p => p.WaitForButton("Save a target"));
        await page.WaitForButton("Save a target").ClickAsync();

        await page.InvokeAsync(() => page.Field("For").Input("of 9998"));

        await popovers.WaitForAssertionAsync(() =>
            popovers.FindAll(".mud-list-item").ShouldHaveSingleItem().TextContent.ShouldContain("Endpoint of 9998")
        );
    }

    private async Task<IRenderedComponent<T>> InTimeAsync<T>(Action<IRenderedComponent<T>> shown)
        where T : IComponent
    {
        var clock = Stopwatch.StartNew();
        var page = Render<T>();
        await page.WaitForAssertionAsync(() => shown(page));
        output.WriteLine($"{typeof(T).Name}: {clock.ElapsedMilliseconds} ms");
        clock.Elapsed.ShouldBeLessThan(Patience, typeof(T).Name);
        return page;
    }

    private static async Task<string> FillAsync()
    {
        var filled = Directory.CreateTempSubdirectory("inspector-many-").FullName;
        await using var storage = await StorageHost.StartAsync(filled);
        await storage.Endpoints.AddAsync(
            Stored.Endpoint(provider: "cove") with
            {
                Name = "Endpoint of 0",
            },
            [new SigningSecret("sec_0", "main", "the secret of all")]
        );
        await storage.Gate.RunAsync(
            connection =>
            {
                Multiply(connection, "endpoints", ("id", "id || n"), ("token", "token || n"), ("name", "'Endpoint of ' || n"));
                Multiply(connection, "endpoint_secrets", ("id", "id || n"), ("endpoint_id", "endpoint_id || n"));
                return Task.FromResult(true);
            },
            CancellationToken.None
        );
        return filled;
    }

    /// <summary>Makes of the only row as many as there are to be: one after the other would take minutes.</summary>
    private static void Multiply(
        Microsoft.Data.Sqlite.SqliteConnection connection,
        string table,
        params (string Column, string Value)[] changed
    )
    {
        var columns = new List<string>();
        using (var read = connection.CreateCommand())
        {
            read.CommandText = $"SELECT name FROM pragma_table_info('{table}') WHERE name <> 'position'";
            using var rows = read.ExecuteReader();
            while (rows.Read())
                columns.Add(rows.GetString(0));
        }

        var values = columns.Select(c => changed.FirstOrDefault(x => x.Column == c).Value ?? c);
        connection.Execute(
            $"WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {Count - 1}) "
                + $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {table}, number"
        );
    }
}
