using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A field whose value is chosen from a list.</summary>
public sealed class ChoiceField<T> : MudSelect<T>
{
    public ChoiceField()
    {
        Variant = Variant.Outlined;
        Margin = Margin.Dense;
        Dense = true;
        ShrinkLabel = true;
        // Without these ids MudBlazor ties neither the hint nor the error to the field.
        (HelperId, ErrorId) = FieldIds.Next();
        AnchorOrigin = Origin.BottomLeft;
    }
}
