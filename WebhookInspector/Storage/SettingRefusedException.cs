namespace WebhookInspector.Storage;

/// <summary>A setting that can't be taken, by field, with what is allowed.</summary>
public sealed class SettingRefusedException(string setting, string reason) : Exception($"{setting}: {reason}")
{
    public string Setting => setting;
}
