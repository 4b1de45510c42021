using Microsoft.Extensions.Configuration.Json;

namespace WebhookInspector.Hosting;

/// <summary>
/// Reads <c>appsettings.Development.json</c> beside the program. It stands beside the solution, outside the content root of <c>dotnet
/// run</c>.
/// </summary>
internal static class DevelopmentSettings
{
    public static void AddDevelopmentSettings(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            return;
        }

        var source = new JsonConfigurationSource
        {
            Path = Path.Combine(AppContext.BaseDirectory, "appsettings.Development.json"),
            Optional = true,
        };
        source.ResolveFileProvider();
        // After the other files, but before environment variables and the command line, which must win.
        var sources = builder.Configuration.Sources;
        var lastFile = sources.Select((s, i) => s is JsonConfigurationSource ? i : -1).Max();
        sources.Insert(lastFile + 1, source);
    }
}
