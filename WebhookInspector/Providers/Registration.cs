namespace WebhookInspector.Providers;

/// <summary>How an endpoint is made known to the provider.</summary>
public sealed record Registration
{
    /// <summary>One instruction each, with <c>{captureUrl}</c> and <c>{secret}</c> where they belong.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>A shell command with <c>{captureUrl}</c>, <c>{secret}</c> and <c>{events}</c> (a JSON array), where registration is an API call.</summary>
    public string? Command { get; init; }

    /// <summary>What can be subscribed to in <see cref="Command"/>.</summary>
    public IReadOnlyList<string> EventTypes { get; init; } = [];

    /// <param name="secret">The name of the secret for people or a shell variable, not its value: what is shown is copied around.</param>
    public IReadOnlyList<string> FillSteps(string captureUrl, string secret) =>
        [.. Steps.Select(step => step.Replace("{captureUrl}", captureUrl, StringComparison.Ordinal).Replace("{secret}", secret, StringComparison.Ordinal))];

    /// <summary>The command with every value escaped for JSON inside a single-quoted shell word (POSIX.1 2.2.2); null when there is none.</summary>
    public string? FillCommand(string captureUrl, string secret, IEnumerable<string> eventTypes) => Command?
        .Replace("{events}", $"[{string.Join(",", eventTypes.Select(type => $"\"{Quote(type)}\""))}]", StringComparison.Ordinal)
        .Replace("{captureUrl}", Quote(captureUrl), StringComparison.Ordinal)
        .Replace("{secret}", Quote(secret), StringComparison.Ordinal);

    // The default JSON encoder also escapes the single quote, so nothing can end the shell's word.
    private static string Quote(string value) => System.Text.Json.JsonEncodedText.Encode(value).ToString();
}
