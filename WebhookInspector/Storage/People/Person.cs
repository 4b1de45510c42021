namespace WebhookInspector.Storage.People;

/// <summary>A person with an account (Team mode).</summary>
internal sealed class Person
{
    public required string Id { get; init; }

    /// <summary>The sign-in name: a name or an email address. No mail is sent to it.</summary>
    public required string Name { get; set; }

    /// <summary>The normalized name: names that differ only in case are the same.</summary>
    public string NormalizedName { get; set; } = "";

    public Role Role { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>
    /// Security stamp; changes with the password, the role and a sign-out everywhere. A session with another stamp is no longer valid.
    /// </summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Concurrency version; increases with every change. A change based on an older version must not be saved.</summary>
    public long Version { get; set; }

    /// <summary>
    /// Not used: guesses are counted in memory, before they are judged. Kept, because SQLite rewrites the table to drop a column.
    /// </summary>
    public int AccessFailedCount { get; set; }

    /// <summary>Not used; kept for the same reason. UTC ticks; null for none.</summary>
    public long? LockoutEnd { get; set; }

    /// <summary>UTC ticks.</summary>
    public long CreatedAt { get; init; }

    /// <summary>UTC ticks; null when it never happened.</summary>
    public long? SignedInAt { get; set; }
}
