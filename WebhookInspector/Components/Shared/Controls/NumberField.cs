using System.Numerics;
using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A number that is typed, or changed by the arrow keys.</summary>
public sealed class NumberField<T> : MudNumericField<T>
    where T : struct, INumber<T>
{
    public NumberField()
    {
        Variant = Variant.Outlined;
        Margin = Margin.Dense;
        ShrinkLabel = true;
        HideSpinButtons = true;
        ErrorId = ElementIds.ForFault();
    }
}
