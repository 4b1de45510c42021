using WebhookInspector.Hosting;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hosting;

public sealed class WelcomeTests : IDisposable
{
    /// <summary>Gives the program a terminal, as a person's shell does.</summary>
    private static readonly string[] Terminal = ["bash", "-c", "exec script -qec \"$*\" /dev/null", "terminal"];

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("inspector-welcome-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Start_AtATerminal_ShowsThePagesAndTheFiveCaptureUrls()
    {
        using var program = await new ProgramRun(Terminal, data.FullName).ListeningAsync();

        await Eventually.IsTrueAsync(() => program.Output.Contains("Ctrl+C to stop it", StringComparison.Ordinal));
        program.Output.ShouldContain($"Webhook Inspector is at {program.Url.ToString().TrimEnd('/')}");
        foreach (var provider in new[] { "cove", "single-invoice", "compliancely", "coverbase", "hover" })
            program.Output.ShouldContain($"{program.Url}hooks/{provider}/");
    }

    [Fact]
    public async Task Start_OutputCollected_ShowsNoCaptureUrl()
    {
        using var program = await new ProgramRun(data.FullName).ListeningAsync();

        program.Terminate();
        await program.ExitAsync();
        program.Output.ShouldNotContain("/hooks/");
    }

    [Fact]
    public async Task Start_TeamModeAtATerminal_ShowsNoCaptureUrl()
    {
        using var program = await new ProgramRun(Terminal, data.FullName, "--Inspector:Access:Mode", "Team").ListeningAsync();

        program.Output.ShouldNotContain("/hooks/");
    }

    [Fact]
    public void Text_MoreEndpointsThanLines_SaysHowManyMore()
    {
        var text = Welcome.Text("http://localhost:5080", [.. Enumerable.Range(1, 15).Select(i => ($"Cove {i}", $"http://x/{i}"))]);

        text.ShouldContain("Cove 12  http://x/12\n  and 3 more at http://localhost:5080/endpoints\n");
    }
}
