using System.Net;
using Microsoft.Extensions.Options;

namespace WebhookInspector.Access;

/// <summary>Stops the start on a capture URL that would not listen, or that could not be told apart from the main addresses.</summary>
internal sealed class CaptureUrlCheck(IConfiguration configuration) : IValidateOptions<CaptureUrlOptions>
{
    public ValidateOptionsResult Validate(string? name, CaptureUrlOptions options)
    {
        var mainPorts = Addresses.OfPages(configuration).Select(url => Addresses.TryParse(url)?.Port).ToHashSet();
        List<string> faults = [.. Addresses.OfPages(configuration).Select(FaultOfPages).OfType<string>()];
        for (var i = 0; i < options.Urls.Count; i++)
        {
            if (FaultOf(options.Urls[i], mainPorts) is { } fault)
            {
                faults.Add($"{CaptureUrlOptions.Section}:{i} is \"{options.Urls[i]}\", {fault}.");
            }
        }

        // With such endpoints configured, Kestrel listens on them alone and drops every URL with no more than a warning.
        if (options.Urls.Count > 0 && configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            faults.Add(
                $"{CaptureUrlOptions.Section} cannot be combined with Kestrel:Endpoints: give the main address with --urls instead."
            );
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FaultOfPages(string url) =>
        Addresses.TryParse(url) switch
        {
            null or { Scheme: not ("http" or "https") } =>
                $"{WebHostDefaults.ServerUrlsKey} is \"{url}\", but it must be an absolute http or https URL such as {Addresses.Default}.",
            // Port 0 lets the system choose one.
            { Port: < 0 or > IPEndPoint.MaxPort } =>
                $"{WebHostDefaults.ServerUrlsKey} is \"{url}\", but its port must be from 1 to {IPEndPoint.MaxPort}.",
            _ => null,
        };

    private static string? FaultOf(string url, HashSet<int?> mainPorts) =>
        Addresses.TryParse(url) switch
        {
            null => "but it must be an absolute http or https URL such as http://127.0.0.1:5081",
            { Scheme: not ("http" or "https") } => "but only http and https are allowed",
            { IsUnixPipe: true } or { IsNamedPipe: true } => "but it must name a host and a port",
            { PathBase.Length: > 0 } => "but it must not have a path",
            { Host: var host } when !IsBindable(host) =>
                "but its host must be localhost, an IP address of this machine or *, and its port a number",
            { Port: < 1 or > IPEndPoint.MaxPort } => $"but its port must be from 1 to {IPEndPoint.MaxPort}",
            { Port: var port } when mainPorts.Contains(port) => $"but port {port} also serves the pages: choose another",
            _ => null,
        };

    // Kestrel takes any other name for "every interface", which is more than was configured.
    private static bool IsBindable(string host) =>
        host is "*" or "+" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host, out _);
}
