using System.Runtime.Versioning;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hosting;

[UnsupportedOSPlatform("windows")]
public sealed class OwnerOnlyFilesTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybody = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    [Fact]
    public async Task Files_InADirectoryThatEverybodyReads_AreTheOwnersAlone()
    {
        var data = Directory.CreateTempSubdirectory("inspector-");
        File.SetUnixFileMode(data.FullName, Everybody | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        try
        {
            await using (var first = new InspectorHost(data.FullName))
            {
                await first.Api.CreateEndpointAsync(new { provider = "github", secret = "a secret" });
                Modes(data).ShouldAllBe(f => f.Mode == OwnerOnly);
                // As an earlier version left them.
                foreach (var (file, _) in Modes(data))
                    File.SetUnixFileMode(file, Everybody);
            }

            await using var second = new InspectorHost(data.FullName);

            Modes(data).ShouldAllBe(f => f.Mode == OwnerOnly);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static List<(string File, UnixFileMode Mode)> Modes(DirectoryInfo data)
    {
        string[] files =
        [
            .. Directory.GetFiles(data.FullName, "inspector.db*"),
            .. Directory.GetFiles(Path.Combine(data.FullName, "keys")),
        ];
        files.Length.ShouldBeGreaterThan(1);
        return [.. files.Select(file => (file, File.GetUnixFileMode(file)))];
    }
}
