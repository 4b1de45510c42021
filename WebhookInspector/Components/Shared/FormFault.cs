using WebhookInspector.Storage;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// Shows why a form was refused: at the field that the fault names, or above the buttons when the form has no such field.
/// </summary>
/// <param name="fields">The settings that the form has a field for, as faults name them.</param>
public sealed class FormFault(params IReadOnlyList<string> fields)
{
    private string? setting;
    private string? reason;

    /// <summary>The fault that belongs to no field; null when there is none.</summary>
    public string? Elsewhere => reason is null || (setting is not null && FieldOf(setting) is not null) ? null : reason;

    public bool IsSet => reason is not null;

    public string? Message => reason;

    /// <summary>Returns the fault of one field; null when it has none.</summary>
    public string? At(string field) => setting is not null && FieldOf(setting) == field ? reason : null;

    public void Clear() => (setting, reason) = (null, null);

    public void Set(SettingRefusedException refused) => (setting, reason) = (refused.Setting, refused.Message);

    public void Set(string field, string message) => (setting, reason) = (field, message);

    /// <summary>Sets a fault of the form as a whole.</summary>
    public void Set(string message) => (setting, reason) = (null, message);

    // "response.status" is shown at "response" when the form has no closer field.
    private string? FieldOf(string name) =>
        fields.Where(field => name == field || name.StartsWith(field + ".", StringComparison.Ordinal)).MaxBy(field => field.Length);
}
