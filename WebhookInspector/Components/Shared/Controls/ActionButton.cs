using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>A button, or with <c>Href</c> a link that looks like one.</summary>
public sealed class ActionButton : MudButton
{
    public ActionButton()
    {
        DropShadow = false;
        Ripple = false;
    }

    [Parameter]
    public ButtonLook Look { get; set; }

    /// <summary>The state of a toggle button; null for other buttons.</summary>
    [Parameter]
    public bool? Pressed { get; set; }

    /// <summary>Whether it takes the focus when it is drawn: what is safe to press in a dialog.</summary>
    [Parameter]
    public bool AutoFocus { get; set; }

    protected override void OnParametersSet()
    {
        (Variant, Color) = Look switch
        {
            ButtonLook.Primary => (Variant.Filled, Color.Primary),
            ButtonLook.Danger => (Variant.Outlined, Color.Error),
            ButtonLook.Destructive => (Variant.Filled, Color.Error),
            ButtonLook.Quiet => (Variant.Text, Color.Default),
            ButtonLook.QuietDanger => (Variant.Text, Color.Error),
            ButtonLook.Link => (Variant.Text, Color.Primary),
            _ => (Variant.Outlined, Color.Default),
        };
        if (Look == ButtonLook.Link && Class?.Contains("linkbutton", StringComparison.Ordinal) != true)
            Class = $"linkbutton {Class}".TrimEnd();
        if (Pressed is { } down)
            UserAttributes["aria-pressed"] = down ? "true" : "false";
        base.OnParametersSet();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender && AutoFocus)
            await FocusAsync().UnlessLeftAsync();
    }
}
