namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Writes numbers for languages or readers that keep every digit.</summary>
internal static class Digits
{
    /// <returns>Always true: such a language accepts any integer.</returns>
    public static bool WriteInteger(string token, ByteSink sink)
    {
        sink.Write(token == "-0" ? "0" : token);
        return true;
    }

    /// <summary>Writes the digits exactly as they were read.</summary>
    public static bool WriteAsRead(JsonTreeValue number, ByteSink sink)
    {
        sink.Write(number.Text);
        return true;
    }
}
