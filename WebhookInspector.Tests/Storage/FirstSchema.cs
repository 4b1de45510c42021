using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

/// <summary>A data directory as the first version left it: the first migration alone, rows written by SQL, keys beside it.</summary>
internal sealed class FirstSchema : IDisposable
{
    private readonly SqliteConnection connection;

    private FirstSchema(string directory)
    {
        Directory = directory;
        connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
    }

    public string Directory { get; }

    private string DatabaseFile => Path.Combine(Directory, "inspector.db");

    /// <param name="fill">Is given what seals secrets with the keys of the directory.</param>
    public static async Task<FirstSchema> MakeAsync(Action<FirstSchema, SecretProtection> fill)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("inspector-").FullName;
        FirstSchema first;
        await using (var present = await StorageHost.StartAsync())
        {
            first = new FirstSchema(directory);
            await using (var db = InspectorDbFactory.Write(first.connection))
            {
                await db.GetService<IMigrator>().MigrateAsync("Initial");
            }

            fill(first, present.Get<SecretProtection>());
            var keys = System.IO.Directory.CreateDirectory(Path.Combine(directory, "keys"));
            foreach (var key in System.IO.Directory.GetFiles(Path.Combine(present.Directory, "keys")))
                File.Copy(key, Path.Combine(keys.FullName, Path.GetFileName(key)));
        }

        first.connection.Close();
        return first;
    }

    public void Insert(string table, params (string Column, object? Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", values.Select(v => v.Column))}) VALUES "
            + $"({string.Join(", ", values.Select(v => "$" + v.Column))})";
        foreach (var (column, value) in values)
            command.Parameters.AddWithValue("$" + column, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        connection.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
