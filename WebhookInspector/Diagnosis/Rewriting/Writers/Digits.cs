namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Numbers of a language or a reader that keeps every digit.</summary>
internal static class Digits
{
    /// <returns>Always true: such a language takes any of them.</returns>
    public static bool WriteInteger(string token, ByteSink sink)
    {
        sink.Write(token == "-0" ? "0" : token);
        return true;
    }

    /// <summary>Exactly as they were read.</summary>
    public static bool WriteAsRead(JsonTreeValue number, ByteSink sink)
    {
        sink.Write(number.Text);
        return true;
    }
}
