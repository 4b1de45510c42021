namespace WebhookInspector.Storage;

/// <summary>Says that a stored value cannot be decrypted because its key was lost, and what to do.</summary>
internal static class LostKey
{
    /// <summary>Continues a sentence whose subject is the value.</summary>
    public const string Reason = "can't be read: its encryption key is no longer in the data directory";

    /// <summary>Stands in for the value where one is shown.</summary>
    public const string Placeholder = "(encrypted with a key that is no longer in the data directory)";

    private const string Restore = "Restore the directory 'keys' from a backup and restart";

    /// <summary>A sentence about a signing secret.</summary>
    public const string OfSecret = $"The secret {Reason}. {Restore}, or add the secret again and remove this one.";

    /// <summary>A sentence about a saved target's values.</summary>
    public const string OfTargetValues =
        $"Values of this target can't be read: their encryption key is no longer in the data directory. {Restore}, or give them again.";

    /// <summary>A sentence about a saved target's secret.</summary>
    public const string OfTargetSecret = $"The secret of this target {Reason}. {Restore}, or give it again.";

    /// <summary>A sentence about an access token for Hover.</summary>
    public const string OfAccessToken = $"The access token {Reason}. {Restore}, or paste a new token.";
}
