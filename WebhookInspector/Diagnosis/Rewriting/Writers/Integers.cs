namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Integers of a language that keeps every digit.</summary>
internal static class Integers
{
    /// <returns>Always true: such a language takes any of them.</returns>
    public static bool Write(string token, ByteSink sink)
    {
        sink.Write(token == "-0" ? "0" : token);
        return true;
    }
}
