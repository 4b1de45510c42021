namespace WebhookInspector.Storage.People;

/// <summary>Somebody with an account (Team mode).</summary>
public sealed class Person
{
    public required string Id { get; init; }

    /// <summary>What they sign in with: a name or a mail address, which nothing is sent to.</summary>
    public required string Name { get; set; }

    /// <summary>Two names that differ in case alone are one.</summary>
    public string NormalizedName { get; set; } = "";

    public Role Role { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password, the role and a sign-out everywhere: a session of another stamp is over.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Rises with every change: one who read an older one must not write it back.</summary>
    public long Version { get; set; }

    public int AccessFailedCount { get; set; }

    /// <summary>UTC ticks; null for none.</summary>
    public long? LockoutEnd { get; set; }

    /// <summary>UTC ticks.</summary>
    public long CreatedAt { get; init; }

    /// <summary>UTC ticks; null for never.</summary>
    public long? SignedInAt { get; set; }
}
