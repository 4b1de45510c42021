using WebhookInspector.Components.Shared;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>The order of a replay page, from the form to the service: its preview, its fault, and whether it is being sent.</summary>
/// <typeparam name="TPreview">The type of the preview.</typeparam>
/// <param name="fields">The settings that the page has a field for, by their API names.</param>
public sealed class ReplayDraft<TPreview>(params IReadOnlyList<string> fields)
    where TPreview : class
{
    private int changes;

    public TPreview? Preview { get; set; }

    public FormFault Fault { get; } = new(fields);

    public bool Busy { get; private set; }

    /// <summary>Clears the preview and the fault, which belong to the order before a change.</summary>
    public void Change()
    {
        changes++;
        Preview = null;
        Fault.Clear();
    }

    /// <param name="make">Creates the preview; one that arrives after a change is not shown.</param>
    public async Task ShowAsync(Func<Task<TPreview>> make)
    {
        var asked = changes;
        var made = await make();
        if (asked == changes)
            Preview = made;
    }

    /// <summary>Sends the order, unless a field is missing; a refusal becomes the fault.</summary>
    public async Task DoAsync(ReplayForm form, Func<Task> work)
    {
        Fault.Clear();
        if (form.Missing() is { } missing)
        {
            Refuse(missing);
            return;
        }

        Busy = true;
        try
        {
            await work();
        }
        catch (SettingRefusedException refused)
        {
            Refuse(ReplayFault.Of(refused));
        }
        finally
        {
            Busy = false;
        }
    }

    public void Refuse(ReplayFault fault) => Fault.Set(fault.Setting, fault.Text);
}
