namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Defines which characters of a string a writer escapes, and how.</summary>
internal interface IStringStyle
{
    /// <summary>Writes the string with its quotes.</summary>
    /// <returns>False when the program would have failed.</returns>
    bool TryWrite(string text, ByteSink sink);
}
