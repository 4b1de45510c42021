using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage.Backups;

/// <summary>Backup and restore as a person runs them: the program as processes of their own.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("inspector-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task BackupOfARunningProgram_Restored_HoldsRequestsSecretsAndDefinitions()
    {
        var (data, backup, restored) = (Make("data"), In("backup"), In("restored"));
        Directory.CreateDirectory(Path.Combine(data, "providers"));
        await File.WriteAllTextAsync(Path.Combine(data, "providers", "notes.md"), "kept");
        string id,
            secretPath;
        using (var program = await new ProgramRun(data).ListeningAsync())
        {
            using var http = Client(program.Url);
            var api = new ApiClient(http);
            var endpoint = await api.CreateEndpointAsync(new { provider = "github", secret = "kept through it all" });
            secretPath = $"/endpoints/{endpoint["id"]}/secrets/{endpoint["secrets"]![0]!["id"]}";
            id = (string)(await api.CaptureAsync(endpoint, "body to keep"u8.ToArray()))["id"]!;

            (await CommandAsync("backup", backup, data)).Code.ShouldBe(0);

            using var after = await http.PostAsJsonAsync("/api/v1/endpoints", new { provider = "custom" });
            ((int)after.StatusCode).ShouldBe(201);
        }

        var restore = await CommandAsync("restore", backup, restored);
        restore.Code.ShouldBe(0, restore.Output);

        using var again = await new ProgramRun(Make("elsewhere"), "--Inspector:DataDirectory", restored).ListeningAsync();
        using var client = Client(again.Url);
        ((string)JsonNode.Parse(await client.GetStringAsync($"/api/v1{secretPath}"))!["value"]!).ShouldBe("kept through it all");
        (await client.GetStringAsync($"/api/v1/requests/{id}/body")).ShouldBe("body to keep");
        (await File.ReadAllTextAsync(Path.Combine(restored, "providers", "notes.md"))).ShouldBe("kept");
    }

    [Fact]
    public async Task Backup_DirectoryNotEmpty_IsRefusedAndTouchesNothing()
    {
        var (data, backup) = (await DataAsync(), Make("backup"));
        await File.WriteAllTextAsync(Path.Combine(backup, "inspector.db"), "an older backup");

        var (code, output) = await CommandAsync("backup", backup, data);

        code.ShouldBe(1);
        output.ShouldContain("is not empty");
        (await File.ReadAllTextAsync(Path.Combine(backup, "inspector.db"))).ShouldBe("an older backup");
    }

    [Fact]
    public async Task Backup_TwoNames_IsNotUnderstoodAndTouchesNothing()
    {
        var (code, output) = await CommandAsync("backup", In("my"), "backup", "--Inspector:DataDirectory", await DataAsync());

        code.ShouldBe(2, output);
        Directory.Exists(In("my")).ShouldBeFalse();
    }

    [Fact]
    public async Task Backup_NoDatabase_IsRefusedAndNamesTheKey()
    {
        var (code, output) = await CommandAsync("backup", In("backup"), Make("data"));

        code.ShouldBe(1);
        output.ShouldContain("Inspector:DataDirectory");
        Directory.Exists(In("backup")).ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_IntoUsedDirectory_IsRefusedAndTouchesNothing()
    {
        var data = await DataAsync();
        await CommandAsync("backup", In("backup"), data);
        var before = File.GetLastWriteTimeUtc(Path.Combine(data, "inspector.db"));

        var (code, output) = await CommandAsync("restore", In("backup"), data);

        code.ShouldBe(1);
        output.ShouldContain("is not empty");
        File.GetLastWriteTimeUtc(Path.Combine(data, "inspector.db")).ShouldBe(before);
    }

    [Fact]
    public async Task Restore_DamagedBackup_IsRefusedAndLeavesNoDatabase()
    {
        await CommandAsync("backup", In("backup"), await DataAsync());
        await using (var file = File.OpenWrite(Path.Combine(In("backup"), "inspector.db")))
        {
            file.Position = 4096;
            await file.WriteAsync(new byte[8192]);
        }

        var (code, output) = await CommandAsync("restore", In("backup"), In("restored"));

        code.ShouldBe(1, output);
        File.Exists(Path.Combine(In("restored"), "inspector.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_Killed_RefusesTheStartAndCanBeRunAgain()
    {
        var (data, backup, restored) = (await DataAsync(), In("backup"), In("restored"));
        Directory.CreateDirectory(Path.Combine(data, "providers"));
        await CommandAsync("backup", backup, data);
        var key = Path.Combine(backup, "keys", "held");
        // Whoever reads a pipe that nobody writes waits: the restore is killed there.
        Run("mkfifo", key);
        using (var restore = Start("restore", backup, "--Inspector:DataDirectory", restored))
        {
            await Eventually.IsTrueAsync(() => Directory.Exists(Path.Combine(restored, "providers")));
            restore.Kill();
            await restore.WaitForExitAsync();
        }

        File.Delete(key);
        using (var refused = new ProgramRun(Make("elsewhere"), "--Inspector:DataDirectory", restored))
        {
            (await refused.ExitAsync()).ShouldBe(1);
            refused.Output.ShouldContain("inspector.db.partial");
            refused.Output.ShouldContain("restore");
            refused.Output.ShouldNotContain("   at ");
            File.Exists(Path.Combine(restored, "inspector.db")).ShouldBeFalse();
        }

        var again = await CommandAsync("restore", backup, restored);
        again.Code.ShouldBe(0, again.Output);
        await using var storage = await StorageHost.StartAsync(restored);
        (await storage.Endpoints.ListAsync()).Count.ShouldBe(1);
        File.Exists(Path.Combine(restored, "inspector.db.partial")).ShouldBeFalse();
    }

    [Fact]
    public async Task Backup_Killed_LeavesNoBackupAndTheDataAsItWas()
    {
        var (data, backup) = (await DataAsync(), In("backup"));
        var held = Path.Combine(data, "keys", "held");
        // Whoever reads a pipe that nobody writes waits: the backup is killed there.
        Run("mkfifo", held);
        using (var running = Start("backup", backup, "--Inspector:DataDirectory", data))
        {
            await Eventually.IsTrueAsync(() => Directory.Exists(Path.Combine(backup, "keys")));
            running.Kill();
            await running.WaitForExitAsync();
        }

        File.Delete(held);
        (await CommandAsync("restore", backup, In("restored"))).Output.ShouldContain("is not a backup");
        var again = await CommandAsync("backup", backup, data);
        again.Code.ShouldBe(1);
        again.Output.ShouldContain("not completed");
        Directory.Delete(backup, recursive: true);
        (await CommandAsync("backup", backup, data)).Code.ShouldBe(0);
        await using var storage = await StorageHost.StartAsync(data);
        (await storage.Endpoints.ListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Restore_BesideSomethingElse_IsRefusedAndTouchesNothing()
    {
        await CommandAsync("backup", In("backup"), await DataAsync());
        var mine = Path.Combine(Make("restored"), "notes.txt");
        await File.WriteAllTextAsync(mine, "mine");
        await File.WriteAllTextAsync(Path.Combine(In("restored"), "inspector.db.partial"), "");

        var (code, output) = await CommandAsync("restore", In("backup"), In("restored"));

        code.ShouldBe(1);
        output.ShouldContain("is not empty");
        (await File.ReadAllTextAsync(mine)).ShouldBe("mine");
    }

    [Fact]
    public async Task Restore_NoBackup_IsRefused()
    {
        var (code, output) = await CommandAsync("restore", Make("nothing"), In("restored"));

        code.ShouldBe(1);
        output.ShouldContain("is not a backup");
    }

    [Fact]
    public async Task Command_Mistyped_IsNamedAndStartsNoServer()
    {
        var (code, output) = await CommandAsync("bakcup", In("backup"));

        code.ShouldBe(2, output);
        output.ShouldContain("There is no command 'bakcup'");
    }

    [Fact]
    public async Task Backup_NoDirectoryNamed_SaysHow()
    {
        var (code, output) = await CommandAsync("backup");

        code.ShouldBe(2);
        output.ShouldContain("backup <directory>");
    }

    private string In(string name) => Path.Combine(root, name);

    private string Make(string name) => Directory.CreateDirectory(In(name)).FullName;

    private async Task<string> DataAsync()
    {
        var data = Make("data");
        await using var storage = await StorageHost.StartAsync(data);
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        await storage.Writer.StoreAsync(Stored.Request(body: new string('x', 100_000)), CancellationToken.None);
        return data;
    }

    private static HttpClient Client(Uri url) => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = url };

    private Task<(int Code, string Output)> CommandAsync(string verb, string directory, string data) =>
        CommandAsync(verb, directory, "--Inspector:DataDirectory", data);

    private async Task<(int Code, string Output)> CommandAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output));
    }

    private Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WebhookInspector.dll"), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = root,
            }
        )!;

    private static void Run(string command, string argument)
    {
        using var process = Process.Start(command, [argument]);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
