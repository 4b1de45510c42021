using System.Globalization;
using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>
/// A number field with its label above. Has no limits of its own: MudBlazor would silently change a typed number to the nearest allowed
/// one.
/// </summary>
public sealed class NumberField<T> : MudNumericField<T>
{
    public NumberField()
    {
        Variant = Variant.Outlined;
        Margin = Margin.Dense;
        ShrinkLabel = true;
        // Without these ids MudBlazor ties neither the hint nor the error to the field.
        (HelperId, ErrorId) = FieldIds.Next();
        HideSpinButtons = true;
        Culture = CultureInfo.InvariantCulture;
    }

    protected override void OnParametersSet()
    {
        UserAttributes.TryAdd("autocomplete", "off");
        base.OnParametersSet();
    }
}
