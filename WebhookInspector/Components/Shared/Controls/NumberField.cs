using System.Globalization;
using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>
/// A number with its label above the frame. No limits of its own: the library would change what is typed to the nearest allowed number, and
/// say nothing.
/// </summary>
public sealed class NumberField<T> : MudNumericField<T>
{
    public NumberField()
    {
        Variant = Variant.Outlined;
        Margin = Margin.Dense;
        ShrinkLabel = true;
        // The library ties neither the hint nor the fault to the field without them.
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
