namespace WebhookInspector.Diagnosis;

/// <summary>What a cause is called before there is a case of it.</summary>
public static class CauseTitles
{
    /// <summary>"The JSON was parsed and written again before it was hashed".</summary>
    public static string Of(string code) => CauseTexts.Of(code).Title
        .Replace("{providerName}", "another provider", StringComparison.Ordinal)
        .Replace(" (looks like {writerName})", "", StringComparison.Ordinal);
}
