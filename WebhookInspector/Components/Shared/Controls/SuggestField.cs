using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A text field with suggestions. Typed text takes effect at once.</summary>
public sealed class SuggestField : MudAutocomplete<string>
{
    public SuggestField()
    {
        Variant = Variant.Outlined;
        Margin = Margin.Dense;
        Dense = true;
        ShrinkLabel = true;
        Immediate = true;
        CoerceValue = true;
        CoerceText = false;
        Strict = false;
        OpenOnFocus = false;
        MaxItems = null;
        (HelperId, ErrorId) = FieldIds.Next();
    }

    /// <summary>True for a monospace font.</summary>
    [Parameter]
    public bool Mono { get; set; }

    protected override void OnParametersSet()
    {
        if (Mono && Class?.Contains("monofield", StringComparison.Ordinal) != true)
            Class = $"monofield {Class}".TrimEnd();
        UserAttributes.TryAdd("spellcheck", "false");
        base.OnParametersSet();
    }
}
