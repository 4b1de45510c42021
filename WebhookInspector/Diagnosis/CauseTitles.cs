namespace WebhookInspector.Diagnosis;

/// <summary>Gives the title of a cause code without a specific case.</summary>
public static class CauseTitles
{
    /// <summary>Returns the title: "The JSON was parsed and written again before it was hashed".</summary>
    public static string Of(string code) =>
        CauseTexts
            .Of(code)
            .Title.Replace("{providerName}", "another provider", StringComparison.Ordinal)
            .Replace("the word {word}", "the header's scheme word", StringComparison.Ordinal)
            .Replace(" (looks like {writerName})", "", StringComparison.Ordinal);
}
