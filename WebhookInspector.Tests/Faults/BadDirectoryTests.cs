using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Faults;

[Collection(FaultCollection.Name)]
public sealed class BadDirectoryTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("inspector-directory-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Start_DirectoryThatCannotBeMade_IsRefusedByItsKey()
    {
        // Nobody can make a directory there, not even root.
        using var run = new ProgramRun(data, "--Inspector:DataDirectory", "/proc/inspector");

        (await run.ExitAsync()).ShouldBe(1);
        run.Output.ShouldContain("'/proc/inspector' cannot be created");
        run.Output.ShouldContain("Inspector:DataDirectory");
        run.Output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Start_DirectoryOnAReadOnlyDisk_SaysThatItCannotBeWritten()
    {
        // Root may write everywhere else.
        using var disk = new SmallDisk(data);
        if (disk.IsReal)
            disk.MakeReadOnly();
        using var run = new ProgramRun(disk.Launcher, data, disk.IsReal ? [] : ["--Inspector:DataDirectory", "/proc/self/fd"]);

        (await run.ExitAsync()).ShouldBe(1);
        run.Output.ShouldContain("cannot be ");
        run.Output.ShouldContain("Inspector:DataDirectory");
        run.Output.ShouldNotContain("in use by another instance");
        run.Output.ShouldNotContain("   at ");
    }
}
