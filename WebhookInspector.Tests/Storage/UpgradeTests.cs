using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

/// <summary>The database of the first version, opened by this one.</summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private const string Secret = "a secret, sealed by the first version";
    private const string Token = "Bearer sealed-by-the-first-version";

    private static readonly string[] Verdicts =
    [
        "verified",
        "mismatch",
        "missing-signature",
        "malformed-signature",
        "no-secret",
        "unsigned",
    ];
    private static readonly string[] Freshnesses = ["none", "fresh", "stale", "future"];
    private static readonly string[] Strengths = ["none", "token", "partial", "signature"];

    /// <summary>What a text would break: NUL, every byte, bytes that are no UTF-8, nothing, much.</summary>
    private static readonly byte[][] Bodies =
    [
        "{\"event\":\"found by its word\",\"n\":1.50}"u8.ToArray(),
        [],
        [0, 0, 0],
        [.. Enumerable.Range(0, 256).Select(i => (byte)i)],
        [0xC3, 0x28, 0xF0, 0x9F],
        RandomNumberGenerator.GetBytes(300_000),
    ];

    private readonly long now = TimeProvider.System.GetUtcNow().UtcTicks;
    private readonly List<string> ids = [];
    private FirstSchema first = null!;
    private Dictionary<string, List<string>> before = null!;
    private InspectorHost host = null!;

    public async Task InitializeAsync()
    {
        first = await FirstSchema.MakeAsync(Fill);
        before = Contents();
        host = new InspectorHost(first.Directory);
    }

    public Task DisposeAsync()
    {
        host.Dispose();
        first.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Rows_OfEveryTable_AreWhatTheyWere()
    {
        var after = Contents();

        before.Sum(table => table.Value.Count).ShouldBe(1 + 1 + 1 + (2 * Bodies.Length));
        foreach (var (table, rows) in before)
            after[table].ShouldBe(rows, table);
    }

    [Fact]
    public void Migrations_All_AreApplied()
    {
        using var connection = Open();
        using var db = InspectorDbFactory.Write(connection);

        db.Database.GetPendingMigrations().ShouldBeEmpty();
        db.Database.GetAppliedMigrations().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Requests_AskedFor_AreThereByteForByteWithTheirVerdicts()
    {
        var items = (await host.Api.GetAsync("/requests"))["items"]!.AsArray();

        items.Select(i => (string)i!["id"]!).ShouldBe(ids.AsEnumerable().Reverse());
        for (var i = 0; i < ids.Count; i++)
        {
            var request = await host.Api.GetAsync($"/requests/{ids[i]}");
            (await host.Http.GetByteArrayAsync($"/api/v1/requests/{ids[i]}/body")).ShouldBe(Bodies[i]);
            ((string?)request["verification"]!["verdict"], (string?)request["verification"]!["atArrival"]!["verdict"]).ShouldBe(
                (Verdicts[i], Verdicts[^(i + 1)])
            );
            ((string?)request["bodySha256"], (string?)request["target"]).ShouldBe(
                (Convert.ToHexStringLower(SHA256.HashData(Bodies[i])), $"/hooks/github/first/a%2F{i}?q=%41")
            );
            ((bool)request["pinned"]!, (string?)request["note"]).ShouldBe((i == 1, i == 2 ? "a note\nof two lines" : null));
            request["headers"]!
                .AsArray()
                .Select(h => $"{h!["name"]}: {h["value"]}")
                .ShouldBe([$"X-Twice: one {i}", "X-Twice: two, three", $"authorization: {Token}"]);
        }
    }

    [Fact]
    public async Task Endpoint_OfTheFirstVersion_CapturesVerifiesAndIsFound()
    {
        var endpoint = (await host.Api.GetAsync("/endpoints")).AsArray().ShouldHaveSingleItem()!;
        var body = "{\"zen\":\"new\"}"u8.ToArray();

        var revealed = await host.Api.GetAsync($"/endpoints/{endpoint["id"]}/secrets/{endpoint["secrets"]![0]!["id"]}");
        var captured = await host.Api.CaptureAsync(
            endpoint,
            body,
            ("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)))
        );

        ((string?)revealed["value"], (string?)captured["verification"]!["verdict"]).ShouldBe((Secret, "verified"));
        ((int)endpoint["response"]!["status"]!, (string?)endpoint["response"]!["headers"]![0]!["value"]).ShouldBe((202, "b"));
        await Eventually.IsTrueAsync(async () =>
            (await host.Api.GetAsync("/requests?q=body:%22found%20by%20its%20word%22"))["items"]!.AsArray() is [JsonObject found]
            && (string?)found["id"] == ids[0]
        );
    }

    private void Fill(FirstSchema database, SecretProtection sealing)
    {
        database.Insert(
            "endpoints",
            ("id", "ep_first"),
            ("provider", "github"),
            ("name", "First \U0001F600"),
            ("token", "first"),
            ("created_at", now),
            ("response_status", 202),
            ("response_headers", """[["X-A","b"]]"""),
            ("response_body", "ok"),
            ("response_delay_ms", 0),
            ("scheme_json", null),
            ("removed", 0)
        );
        database.Insert(
            "endpoint_secrets",
            ("id", "sec_first"),
            ("endpoint_id", "ep_first"),
            ("label", "first"),
            ("created_at", now),
            ("samples_only", 0),
            ("sealed_value", sealing.SealSecret(Secret))
        );
        database.Insert(
            "deliveries",
            ("id", "dlv_first"),
            ("endpoint_id", "ep_first"),
            ("key", "k"),
            ("first_request_id", "req_x"),
            ("first_body_sha256", "00"),
            ("attempts", 2)
        );
        for (var i = 0; i < Bodies.Length; i++)
            Fill(database, sealing, i);
    }

    private void Fill(FirstSchema database, SecretProtection sealing, int i)
    {
        ids.Add(RequestId.Create(i + 1));
        database.Insert(
            "requests",
            ("sequence", i + 1),
            ("id", ids[i]),
            ("endpoint_id", "ep_first"),
            ("provider", "github"),
            ("received_at", now + i),
            ("method", "POST"),
            ("path", $"/a%2F{i}"),
            ("content_type", "application/json"),
            ("body_size", Bodies[i].Length),
            ("event_type", i == 3 ? null : "push"),
            ("event_id", $"e{i}"),
            ("handshake", null),
            ("delivery_id", "dlv_first"),
            ("attempt", i + 1),
            ("duplicate_of", i == 0 ? null : ids[0]),
            ("same_bytes", 0),
            ("verdict", Verdicts[i]),
            ("freshness", Freshnesses[i % 4]),
            ("strength", Strengths[i % 4]),
            ("verified_by", "a scheme"),
            ("reason", "Because."),
            ("checked_at", now + i),
            ("secret_id", i == 0 ? "sec_first" : null),
            ("status", 200),
            ("delay_ms", 5),
            ("pinned", i == 1 ? 1 : 0),
            ("aborted", i == 4 ? 1 : 0),
            ("body_truncated", i == 5 ? 1 : 0),
            ("note", i == 2 ? "a note\nof two lines" : null)
        );
        var headers = new JsonArray(
            new JsonArray("X-Twice", $"one {i}"),
            new JsonArray("X-Twice", "two, three"),
            new JsonArray("authorization", sealing.SealHeader(Token), "sealed")
        );
        database.Insert(
            "request_contents",
            ("sequence", i + 1),
            ("target", $"/hooks/github/first/a%2F{i}?q=%41"),
            ("scheme", "http"),
            ("protocol", "HTTP/1.1"),
            ("remote_address", "192.0.2.1"),
            ("headers", headers.ToJsonString()),
            ("body_sha256", Convert.ToHexStringLower(SHA256.HashData(Bodies[i]))),
            ("correlation_id", null),
            ("verdict", Verdicts[^(i + 1)]),
            ("freshness", "none"),
            ("strength", "none"),
            ("verified_by", "a scheme"),
            ("reason", "Because."),
            ("checked_at", now + i),
            ("secret_id", null),
            ("body", Bodies[i])
        );
    }

    /// <summary>Of each table of the first version, its rows by the columns that it had then.</summary>
    private Dictionary<string, List<string>> Contents()
    {
        using var connection = Open();
        return new[] { "endpoints", "endpoint_secrets", "deliveries", "requests", "request_contents" }.ToDictionary(
            table => table,
            table =>
            {
                var columns =
                    before?[table][0].Split('\n')[0]
                    ?? string.Join(", ", Read(connection, $"SELECT name FROM pragma_table_info('{table}')"));
                var quoted = string.Join(" || '|' || ", columns.Split(", ").Select(c => $"quote({c})"));
                return Read(connection, $"SELECT '{columns}' || char(10) || {quoted} FROM {table} ORDER BY 1").ToList();
            }
        );
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var read = new List<string>();
        while (rows.Read())
            read.Add(Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!);
        return read;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(first.Directory, "inspector.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
