namespace WebhookInspector.Tests.Architecture;

/// <summary>
/// Who may import whom. A room is the second part of a namespace: <c>WebhookInspector.Storage.Migrations</c> is of the room Storage.
/// </summary>
internal static class HouseRules
{
    private const string Ours = "WebhookInspector.";
    private static readonly string[] Pure = ["Requests", "Signatures", "Providers", "Diagnosis", "Diffing"];
    private static readonly string[] Below = [.. Pure, "Live"];
    private static readonly string[] Middle =
    [
        "Access",
        "Answers",
        "Endpoints",
        "Checking",
        "Samples",
        "Sharing",
        "Replay",
        "Hover",
        "Hosting",
    ];

    private static readonly Dictionary<string, string[]> MayImport = new()
    {
        ["Requests"] = [],
        ["Live"] = [],
        ["Guide"] = [],
        ["Signatures"] = ["Requests"],
        ["Providers"] = ["Signatures", "Requests"],
        ["Diagnosis"] = ["Providers", "Signatures", "Requests"],
        ["Diffing"] = ["Requests"],
        ["Storage"] = Below,
        ["Access"] = [.. Below, "Storage"],
        ["Answers"] = [.. Below, "Storage"],
        ["Endpoints"] = [.. Below, "Storage", "Access", "Answers"],
        ["Checking"] = [.. Below, "Storage", "Endpoints"],
        ["Samples"] = [.. Below, "Storage", "Endpoints"],
        ["Sharing"] = [.. Below, "Storage", "Endpoints"],
        ["Replay"] = [.. Below, "Storage", "Access", "Endpoints", "Checking", "Samples"],
        ["Hover"] = [.. Below, "Storage", "Access", "Endpoints", "Checking", "Samples"],
        // Starts the others; only the doors and Program know it.
        ["Hosting"] = [.. Below, "Storage", "Access", "Answers", "Endpoints", "Checking", "Samples", "Sharing"],
        ["Components"] = [.. Below, "Storage", .. Middle, "Guide"],
        ["Api"] = [.. Below, "Storage", .. Middle],
        ["Capture"] = [.. Below, "Storage", .. Middle],
    };

    private static readonly string[] WithoutFrameworks = ["Requests", "Signatures", "Diagnosis", "Diffing"];
    private static readonly string[] Frameworks = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data.Sqlite"];

    public static IEnumerable<string> Rooms => MayImport.Keys;

    /// <summary>Null when the arrow is allowed; else what is wrong with it.</summary>
    /// <param name="from">The namespace that imports.</param>
    /// <param name="to">The imported namespace or type, full name.</param>
    public static string? FaultOf(string from, string to)
    {
        if (RoomOf(from) is not { } room)
        {
            return null;
        }

        if (!MayImport.TryGetValue(room, out var allowed))
        {
            return $"{room} is no room of the house";
        }

        if (RoomOf(to) is { } imported)
        {
            return imported == room || Array.IndexOf(allowed, imported) >= 0 ? null : $"{room} must not import {imported}";
        }

        var framework = Array.Find(Frameworks, name => to == name || to.StartsWith(name + ".", StringComparison.Ordinal));
        return framework is not null && Array.IndexOf(WithoutFrameworks, room) >= 0 ? $"{room} must not reference {framework}" : null;
    }

    /// <summary>Null outside the house, and for what stands beside Program.</summary>
    private static string? RoomOf(string name) =>
        name.StartsWith(Ours, StringComparison.Ordinal) && name != Ours + "_Imports" ? name[Ours.Length..].Split('.')[0] : null;
}
