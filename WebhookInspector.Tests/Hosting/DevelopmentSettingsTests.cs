using Microsoft.AspNetCore.Builder;
using WebhookInspector.Hosting;

namespace WebhookInspector.Tests.Hosting;

public sealed class DevelopmentSettingsTests
{
    [Theory]
    [InlineData("Development", "True")]
    [InlineData("Production", null)]
    public void File_BesideTheProgram_IsReadInDevelopmentAlone(string environment, string? detailedErrors)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });

        builder.AddDevelopmentSettings();

        builder.Configuration["DetailedErrors"].ShouldBe(detailedErrors);
    }

    [Fact]
    public void File_BesideTheProgram_YieldsToTheCommandLine()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", Args = ["--DetailedErrors", "False"] }
        );

        builder.AddDevelopmentSettings();

        builder.Configuration["DetailedErrors"].ShouldBe("False");
    }
}
