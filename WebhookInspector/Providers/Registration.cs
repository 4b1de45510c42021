namespace WebhookInspector.Providers;

/// <summary>The instructions for registering an endpoint with the provider.</summary>
public sealed record Registration
{
    /// <summary>The instructions, one per step, with <c>{captureUrl}</c> and <c>{secret}</c> as placeholders.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>
    /// A shell command with <c>{captureUrl}</c>, <c>{secret}</c> and <c>{events}</c> (a JSON array), where registration is an API call.
    /// </summary>
    public string? Command { get; init; }

    /// <summary>The event types that <see cref="Command"/> can subscribe to.</summary>
    public IReadOnlyList<string> EventTypes { get; init; } = [];

    /// <param name="secret">The secret's name for the user, or a shell variable; not its value, because shown text gets copied.</param>
    public IReadOnlyList<string> FillSteps(string captureUrl, string secret) =>
        [
            .. Steps.Select(step =>
                step.Replace("{captureUrl}", captureUrl, StringComparison.Ordinal).Replace("{secret}", secret, StringComparison.Ordinal)
            ),
        ];

    /// <summary>
    /// Returns the command with every value escaped for JSON inside a single-quoted shell word (POSIX.1 2.2.2); null when there is
    /// none.
    /// </summary>
    public string? FillCommand(string captureUrl, string secret, IEnumerable<string> eventTypes) =>
        Command
            ?.Replace("{events}", $"[{string.Join(",", eventTypes.Select(type => $"\"{Quote(type)}\""))}]", StringComparison.Ordinal)
            .Replace("{captureUrl}", Quote(captureUrl), StringComparison.Ordinal)
            .Replace("{secret}", Quote(secret), StringComparison.Ordinal);

    // The default JSON encoder also escapes the single quote, so no value can end the shell word.
    private static string Quote(string value) => System.Text.Json.JsonEncodedText.Encode(value).ToString();
}
