namespace WebhookInspector.Storage;

/// <summary>Thrown for a setting that is not allowed. The message names the field and the allowed values.</summary>
public sealed class SettingRefusedException(string setting, string reason) : Exception($"{setting}: {reason}")
{
    public string Setting => setting;
}
