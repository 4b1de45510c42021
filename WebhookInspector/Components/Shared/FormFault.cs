using WebhookInspector.Storage;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// Says why a form was refused: at the field that the fault names, or above the buttons where the form has no such field.
/// </summary>
/// <param name="fields">The settings that the form has a field for, as faults name them.</param>
public sealed class FormFault(params IReadOnlyList<string> fields)
{
    private string? setting;
    private string? reason;

    /// <summary>What no field of the form is to blame for; null while nothing is.</summary>
    public string? Elsewhere => reason is null || (setting is not null && FieldOf(setting) is not null) ? null : reason;

    public bool IsSet => reason is not null;

    public string? Message => reason;

    /// <summary>The fault of one field; null while it has none.</summary>
    public string? At(string field) => setting is not null && FieldOf(setting) == field ? reason : null;

    public void Clear() => (setting, reason) = (null, null);

    public void Set(SettingRefusedException refused) => (setting, reason) = (refused.Setting, refused.Message);

    public void Set(string field, string message) => (setting, reason) = (field, message);

    /// <summary>A fault of the form as a whole.</summary>
    public void Set(string message) => (setting, reason) = (null, message);

    // "response.status" is said at "response" where the form has nothing closer.
    private string? FieldOf(string name) =>
        fields.Where(field => name == field || name.StartsWith(field + ".", StringComparison.Ordinal)).MaxBy(field => field.Length);
}
